import { displayName } from '../../../shared/people/person.ts';
import type { BoardRow } from '../../../shared/spaces/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

type Row = Pick<BoardRow, 'sanction' | 'person' | 'told' | 'hasEnded'>;

/** What whoever a ban is about is called. */
export function useBannedName(): (row: Pick<Row, 'person'>) => string {
  const text = useText();
  return ({ person }) => displayName(person) || text('bans.described');
}

/** "Ban · Online spaces · no end". */
export function useBanWords(): (row: Row) => string {
  const text = useText();
  const format = useFormat();
  return ({ sanction: { kind, scope, scopeNote, startsOn, endsOn, lifted }, hasEnded }) => {
    const last = lifted?.on ?? endsOn;
    const until = last === null ? text('bans.noEnd') : text('spaces.until', { day: format.day(last) });
    return [
      text(`bans.kind.${kind}`),
      text(`bans.scope.${scope}`),
      ...(scopeNote.trim() === '' ? [] : [scopeNote]),
      ...(hasEnded ? [] : [text('bans.from', { day: format.day(startsOn) })]),
      hasEnded && last !== null ? text('bans.ended', { day: format.day(last) }) : until,
    ].join(' · ');
  };
}
