import { useState } from 'react';
import { type ChosenPlace, useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DeclareAndTake } from './declare-and-take.tsx';
import { OpenPackage } from './open-package.tsx';
import { type Unsealed, useFingerprint, useRecipient } from './queries.ts';
import { Words } from './words.tsx';
import './handover.css';

/** The file, its words, what opens it; then the question about conflicts, and only then what is in it. */
export function TakePage() {
  const text = useText();
  const place = useChosenPlace();
  const fingerprint = useFingerprint();
  const [file, setFile] = useState<ChosenPlace>();
  const [unsealed, setUnsealed] = useState<Unsealed>();
  const choose = async () => {
    const chosen = await place.choose('open-sealed');
    if (chosen === null) return;
    setFile(chosen);
    setUnsealed(undefined);
    fingerprint.mutate({ file: chosen.grant });
  };
  return (
    <Page title={text('handover.taking.title')} subtitle={text('handover.taking.subtitle')}>
      <div className="stack">
        <Sheet title={text('handover.step.package')}>
          {file && <p dir="auto">{file.label}</p>}
          {fingerprint.data && (
            <Words
              label={text('handover.package.words')}
              about={text('handover.taking.words')}
              words={fingerprint.data.words}
            />
          )}
          {fingerprint.error && <ErrorNote error={fingerprint.error} />}
          <div className="handover-actions">
            <Button
              {...(file === undefined && { variant: 'primary' })}
              onPress={() => void choose()}
              isPending={fingerprint.isPending}
            >
              {text(file === undefined ? 'handover.taking.choose' : 'handover.taking.other')}
            </Button>
          </div>
          {file === undefined && <Recipient />}
        </Sheet>
        {file && unsealed === undefined && <OpenPackage key={file.grant} file={file.grant} onOpened={setUnsealed} />}
        {file && unsealed && <DeclareAndTake file={file.grant} unsealed={unsealed} />}
      </div>
      {place.picker}
    </Page>
  );
}

function Recipient() {
  const text = useText();
  const recipient = useRecipient().data?.recipient;
  if (recipient === undefined) return null;
  return (
    <>
      <p className="small">{text('handover.taking.recipient')}</p>
      <output className="handover-words small">{recipient}</output>
    </>
  );
}
