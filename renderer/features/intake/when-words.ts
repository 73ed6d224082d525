import type { ApproximateTime } from '../../../shared/time.ts';
import type { Text } from '../../hooks/use-text.ts';

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
