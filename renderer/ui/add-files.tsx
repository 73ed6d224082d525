import { type ChangeEvent, useId, useRef } from 'react';
import { EVIDENCE_MAX_BYTES } from '../../shared/evidence/evidence.ts';
import type { Arriving } from '../hooks/use-arriving-files.ts';
import { useGivenFiles } from '../hooks/use-given-files.ts';
import { useText } from '../hooks/use-text.ts';
import type { Arrival } from '../lib/arriving-files.ts';
import { useFileSize } from '../lib/file-size.ts';
import { useFormat } from '../lib/format.ts';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import { Progress } from './progress.tsx';
import './add-files.css';

interface AddFilesProps {
  readonly arriving: Arriving;
  /** What becomes of them, where they are not kept as evidence. */
  readonly hint?: string;
}

/** Files, chosen, dropped or pasted, one or more. They are read in pieces, and neither opened nor shown here. */
export function AddFiles({ arriving, hint }: AddFilesProps) {
  const text = useText();
  const label = useId();
  const about = useId();
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isOver = useGivenFiles(place, arriving.add);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    arriving.add([...(target.files ?? [])]);
    target.value = ''; // so that the same file can be chosen again after it failed
  };
  return (
    <div className="field" ref={place}>
      <div className="label" id={label}>
        {text('ui.files')}
      </div>
      <span className="hint" id={about}>
        {hint ?? text('ui.files.hint')}
      </span>
      <div className={isOver ? 'drop over' : 'drop'} role="group" aria-labelledby={label} aria-describedby={about}>
        <Button onPress={() => input.current?.click()}>{text('ui.files.add')}</Button>
        <span className="small">{text('ui.files.drop')}</span>
        <input ref={input} type="file" multiple hidden aria-label={text('ui.files.add')} onChange={choose} />
      </div>
      <Said arrivals={arriving.arrivals} />
      <ul className="plain">
        {arriving.arrivals.map((arrival) => (
          <OneArrival key={arrival.key} arrival={arrival} onDrop={() => arriving.drop(arrival.key)} />
        ))}
      </ul>
    </div>
  );
}

/** For those who do not see the bar: what is being stored, and what has been. */
function Said({ arrivals }: { arrivals: readonly Arrival[] }) {
  const text = useText();
  const stored = arrivals.filter(({ state }) => state.kind === 'stored');
  const now = arrivals.find(({ state }) => state.kind === 'storing');
  return (
    <p className="visually-hidden" role="status">
      {now && text('ui.files.now', { fileName: now.file.name })}
      {!now && stored.length > 0 && text('ui.files.stored', { count: stored.length })}
    </p>
  );
}

interface OneArrivalProps {
  readonly arrival: Arrival;
  readonly onDrop: () => void;
}

function OneArrival({ arrival: { file, state }, onDrop }: OneArrivalProps) {
  const text = useText();
  const size = useFileSize();
  const fileName = file.name;
  if (state.kind === 'stored') return null;
  if (state.kind === 'storing') {
    const stage = text('ui.files.storing', { fileName, done: size(state.stored), total: size(file.size) });
    return (
      <li>
        <Progress stage={stage} done={state.stored} total={file.size} onCancel={onDrop} />
      </li>
    );
  }
  const isWaiting = state.kind === 'waiting';
  return (
    <li className="arrival">
      {isWaiting ? (
        <p className="small">{text('ui.files.waiting', { fileName })}</p>
      ) : (
        <Told file={file} state={state} />
      )}
      <Button
        variant="quiet"
        aria-label={text(isWaiting ? 'ui.files.cancelName' : 'ui.files.closeName', { fileName })}
        onPress={onDrop}
      >
        {text(isWaiting ? 'ui.cancel' : 'ui.close')}
      </Button>
    </li>
  );
}

/** Why a file was not stored. The others were. */
function Told({ file: { name: fileName }, state }: Pick<Arrival, 'file' | 'state'>) {
  const text = useText();
  const size = useFileSize();
  const format = useFormat();
  if (state.kind === 'too-large')
    return <Care>{text('ui.files.tooLarge', { fileName, limit: size(EVIDENCE_MAX_BYTES) })}</Care>;
  if (state.kind === 'already-there')
    return (
      <Care>
        {text('ui.files.alreadyThere', { fileName, kept: state.fileName, since: format.dateTime(state.since) })}
      </Care>
    );
  if (state.kind !== 'failed') return null;
  if (state.error instanceof DOMException) return <Care>{text('ui.files.unreadable', { fileName })}</Care>;
  return (
    <div>
      <p className="name">{fileName}</p>
      <ErrorNote error={state.error} />
    </div>
  );
}

function Care({ children }: { children: string }) {
  return (
    <p role="alert" className="care">
      {children}
    </p>
  );
}
