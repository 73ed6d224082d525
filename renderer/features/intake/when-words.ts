import type { ApproximateTime, Instant } from '../../../shared/time.ts';
import type { Text } from '../../hooks/use-text.ts';

/** Day and time on the clock here, as in a field; empty when nobody knows. */
export function typedAt(at: Instant | null): { day: string; time: string } {
  if (at === null) return { day: '', time: '' };
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }); // YYYY-MM-DD HH:MM
  const [day = '', time = ''] = format.format(new Date(at)).split(' ');
  return { day, time };
}

/** When it happened, in one phrase to be read aloud; empty when nothing is known. */
export function whenWords(
  { kind, from, to, words = '' }: ApproximateTime,
  text: Text,
  shown: (typed: string) => string,
): string {
  const told = words.trim() === '' ? '' : text('intake.when.said.words', { words: words.trim() });
  return [span(kind, from, to, text, shown), told].filter((part) => part !== '').join(', ');
}

function span(
  kind: ApproximateTime['kind'],
  from: string | undefined,
  to: string | undefined,
  text: Text,
  shown: (typed: string) => string,
) {
  if (kind === 'ongoing' && from === undefined) return text('intake.when.said.ongoing.open');
  if (kind === 'not-known' || from === undefined) return '';
  const said = kind === 'between' && to === undefined ? 'about' : kind;
  return text(`intake.when.said.${said}`, { from: shown(from), to: to === undefined ? '' : shown(to) });
}
