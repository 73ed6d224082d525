import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react';
import { EVIDENCE_MAX_BYTES } from '../../../shared/evidence/evidence.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { ArrivingFiles } from './use-arriving-files.ts';

/** One or more files, chosen or dropped. They are read in pieces, and never opened or shown. */
export function AddFiles({ arriving }: { arriving: ArrivingFiles }) {
  const text = useText();
  const size = useFileSize();
  const label = useId();
  const input = useRef<HTMLInputElement>(null);
  const { isOver, ...drop } = useDrop(arriving.add);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    arriving.add([...(target.files ?? [])]);
    target.value = ''; // so that the same file can be chosen again after it failed
  };
  return (
    <div className="field">
      <div className="label" id={label}>
        {text('intake.files')}
      </div>
      <span className="hint">{text('intake.files.hint')}</span>
      <div className={isOver ? 'intake-drop over' : 'intake-drop'} role="group" aria-labelledby={label} {...drop}>
        <Button onPress={() => input.current?.click()}>{text('intake.files.add')}</Button>
        <span className="small">{text('intake.files.drop')}</span>
        <input ref={input} type="file" multiple hidden aria-label={text('intake.files.add')} onChange={choose} />
      </div>
      <p className="visually-hidden" role="status">
        {arriving.now === undefined ? '' : arriving.now.file.name}
      </p>
      {arriving.now && <Arriving now={arriving.now} onCancel={arriving.cancel} />}
      {arriving.tooLarge.map((fileName) => (
        <p key={fileName} role="alert" className="care">
          {text('intake.files.tooLarge', { fileName, limit: size(EVIDENCE_MAX_BYTES) })}
        </p>
      ))}
      {arriving.error !== undefined && <ErrorNote error={arriving.error} />}
    </div>
  );
}

interface ArrivingProps {
  readonly now: NonNullable<ArrivingFiles['now']>;
  readonly onCancel: () => void;
}

function Arriving({ now: { file, stored }, onCancel }: ArrivingProps) {
  const text = useText();
  const size = useFileSize();
  const stage = text('intake.files.storing', { fileName: file.name, done: size(stored), total: size(file.size) });
  return <Progress stage={stage} done={stored} total={file.size} onCancel={onCancel} />;
}

function useDrop(add: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault(); // only then may something be dropped here
    setIsOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    add([...event.dataTransfer.files]);
  };
  return { isOver, onDragOver, onDrop, onDragLeave: () => setIsOver(false) };
}
