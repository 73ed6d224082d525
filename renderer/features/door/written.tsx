import { useIntl } from 'react-intl';
import type { Grant } from '../../../shared/grant.ts';
import { useText } from '../../hooks/use-text.ts';
import type { WrittenList } from './queries.ts';
import { TryList } from './try-list.tsx';

const HOUR_MS = 3_600_000;

/** Right after a list was written: its code, shown this once, what it does not know, and what can be guessed from it. */
export function Written({ written, file }: { written: WrittenList; file: Grant }) {
  const text = useText();
  const intl = useIntl();
  const { fileName, code, people, oneWord, withoutName, guessMs } = written;
  const perHour = Math.round(HOUR_MS / guessMs / 1000) * 1000;
  return (
    <section className="door-written" aria-labelledby="door-written">
      <h3 id="door-written">
        <span role="status">{text('door.list.written', { fileName, people })}</span>
      </h3>
      <p className="door-code">
        <span className="small">{text('door.list.code')}</span> <strong>{code.replace(/(.{5})/, '$1-')}</strong>
      </p>
      <p>{text('door.list.code.about')}</p>
      {oneWord.length > 0 && (
        <p className="care">{text('door.list.oneWord', { count: oneWord.length, names: intl.formatList(oneWord) })}</p>
      )}
      {withoutName > 0 && <p className="care">{text('door.list.withoutName', { count: withoutName })}</p>}
      <h3>{text('door.list.try')}</h3>
      <TryList file={file} code={code} />
      <h3>{text('door.list.guess')}</h3>
      <p>{text('door.list.guess.file')}</p>
      <p>{text('door.list.guess.both', { perHour })}</p>
    </section>
  );
}
