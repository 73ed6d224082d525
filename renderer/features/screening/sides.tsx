import type { ScreenField } from '../../../shared/screening/match.ts';
import { useText } from '../../hooks/use-text.ts';
import { differences, type Part } from './differences.ts';
import type { Match } from './queries.ts';

const FIELDS: readonly ScreenField[] = ['name', 'email', 'handle', 'organisation'];

/** What both give, line by line; what differs in what was compared is marked. */
export function Sides({ match }: { match: Match }) {
  const text = useText();
  const lines = FIELDS.map((field) => ({ field, ...linesOf(match, field) }));
  return (
    <table className="screening-sides">
      <thead>
        <tr>
          <td />
          <th scope="col">{text('screening.side.registrant')}</th>
          <th scope="col">{text('screening.side.listed')}</th>
        </tr>
      </thead>
      <tbody>
        {lines
          .filter(({ mine, theirs }) => mine.length + theirs.length > 0)
          .map(({ field, mine, theirs }) => (
            <tr key={field}>
              <th scope="row">{text(`screening.field.${field}`)}</th>
              {[mine, theirs].map((side, at) => (
                <td key={at === 0 ? 'mine' : 'theirs'} className={field === 'name' ? 'name' : undefined}>
                  <Lines lines={side} />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

type Line = readonly Part[];

function Lines({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return <>–</>;
  return (
    <>
      {lines.map((parts) => (
        <div key={wordsOf(parts)} dir="auto">
          {parts.map(({ text, differs }, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place
            differs ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
        </div>
      ))}
    </>
  );
}

/** What was compared comes first. */
function linesOf({ registrant, listed, reasons }: Match, field: ScreenField): { mine: Line[]; theirs: Line[] } {
  const compared = reasons
    .filter((reason) => reason.field === field)
    .map((reason) =>
      reason.likenesses.includes('script')
        ? [plain(reason.registrant), plain(reason.listed)]
        : differences(reason.registrant, reason.listed),
    );
  const mine = distinct(compared.map(([first]) => first ?? []));
  const theirs = distinct(compared.map(([, second]) => second ?? []));
  return {
    mine: withRest(mine, registrant === null ? [] : textsOf(registrant, field)),
    theirs: withRest(theirs, textsOf(listed, field)),
  };
}

function textsOf(person: NonNullable<Match['registrant']> | Match['listed'], field: ScreenField): readonly string[] {
  if (field === 'organisation') return person.organisation.trim() === '' ? [] : [person.organisation];
  return { name: person.names, email: person.emails, handle: person.handles }[field];
}

function withRest(lines: readonly Line[], texts: readonly string[]): Line[] {
  const said = new Set(lines.map(wordsOf));
  return [...lines, ...texts.filter((text) => !said.has(text)).map(plain)];
}

function distinct(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((line) => [wordsOf(line), line])).values()];
}

function plain(text: string): Line {
  return [{ text, differs: false }];
}

function wordsOf(parts: Line): string {
  return parts.map(({ text }) => text).join('');
}
