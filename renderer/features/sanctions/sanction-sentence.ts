import { type Sanction, sanctionName } from '../../../shared/sanctions/sanction.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

type Told = Pick<Sanction, 'kind' | 'name' | 'scope' | 'scopeNote' | 'startsOn' | 'endsOn'>;

/** A sanction as the record will say it: what, where, from when to when. */
export function useSanctionSentence(): (sanction: Told) => string {
  const text = useText();
  const format = useFormat();
  return ({ scope, scopeNote, startsOn, endsOn, ...what }) => {
    const where = text(`sanctions.in.${scope}`);
    const note = scopeNote.trim();
    const inWords = scope === 'other' ? note : text('sanctions.in.note', { scope: where, note });
    const values = {
      kind: sanctionName(what, text),
      scope: note === '' ? where : inWords,
      from: format.day(startsOn),
      to: endsOn === null ? '' : format.day(endsOn),
    };
    if (endsOn === null) return text('sanctions.summary.indefinite', values);
    return text(endsOn === startsOn ? 'sanctions.summary.single' : 'sanctions.summary.until', values);
  };
}
