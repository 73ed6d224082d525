import type { ApproximateTime } from '../../../shared/time.ts';
import type { Text } from '../../hooks/use-text.ts';

/** A time as it was told, in one phrase; empty when nothing is known. `local` shows a day, or day and time, as typed. */
export function whenWords(when: ApproximateTime, text: Text, local: (typed: string) => string): string {
  const words = when.words?.trim() ?? '';
  const told = words === '' ? '' : text('incidents.when.said.words', { words });
  return [span(when, text, local), told].filter((part) => part !== '').join(', ');
}

function span({ kind, from, to }: ApproximateTime, text: Text, local: (typed: string) => string): string {
  if (kind === 'ongoing' && from === undefined) return text('incidents.when.said.ongoing.open');
  if (kind === 'not-known' || from === undefined) return '';
  if (kind === 'between' && to === undefined) return text('incidents.when.said.about', { from: local(from) });
  return text(`incidents.when.said.${kind}`, { from: local(from), to: to === undefined ? '' : local(to) });
}
