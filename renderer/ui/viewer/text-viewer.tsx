import { useMemo, useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { SelectField } from '../select-field.tsx';
import { decode, ENCODINGS, guessEncoding } from './guess-encoding.ts';
import { Loaded } from './loaded.tsx';
import { NotShown } from './not-shown.tsx';
import { PlainText } from './plain-text.tsx';
import { useBytes } from './use-bytes.ts';

/** A text that is longer is a log or a dump: its beginning is shown. */
const TEXT_MAX_BYTES = 16_000_000;

/** Any text, also HTML, SVG or a script, as the letters it is made of. */
export function TextViewer({ file }: { file: Evidence }) {
  const text = useText();
  const size = useFileSize();
  return (
    <>
      {file.size > TEXT_MAX_BYTES && (
        <NotShown>{text('evidence.view.beginning', { limit: size(TEXT_MAX_BYTES), size: size(file.size) })}</NotShown>
      )}
      <Loaded loading={useBytes(file, TEXT_MAX_BYTES)}>{(bytes) => <Decoded bytes={bytes} />}</Loaded>
    </>
  );
}

function Decoded({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) {
  const text = useText();
  const [chosen, setChosen] = useState<string>();
  const guessed = useMemo(() => guessEncoding(bytes), [bytes]);
  const encoding = ENCODINGS.find((known) => known === chosen) ?? guessed;
  const decoded = useMemo(() => decode(bytes, encoding), [bytes, encoding]);
  return (
    <>
      <PlainText key={encoding}>{decoded}</PlainText>
      <details className="viewer-more">
        <summary>{text('evidence.view.unreadable')}</summary>
        <SelectField
          label={text('evidence.view.encoding')}
          value={encoding}
          onChange={setChosen}
          options={ENCODINGS.map((value) => ({ value, label: text(`evidence.encoding.${value}`) }))}
        />
      </details>
    </>
  );
}
