import type { Found } from '../../shared/screening/match.ts';
import type { ListedThen } from '../../shared/screening/screening.ts';

type Alike = Pick<Found, 'score' | 'band' | 'reasons'> & { readonly listed: ListedThen };

/** Somebody listed who was found, as data and in one line. */
export function asCandidate({ listed, score, band, reasons }: Alike) {
  const { id, names, emails, handles, kind, source, until } = listed;
  const candidate = names[0] ?? emails[0] ?? handles[0] ?? '';
  const because = reasons.map(({ field, likenesses }) => `${field} ${likenesses.join(' and ')}`).join(', ');
  const standing = [kind, ...(source === null ? [] : [source]), ...(until === null ? [] : [`until ${until}`])].join(
    ', ',
  );
  const text = `${band.padEnd(6)}  ${String(Math.round(score)).padStart(3)}  ${candidate} (${standing}): ${because}`;
  return { candidate, listedId: id, kind, source, score, band, reasons, text };
}
