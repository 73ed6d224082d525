import type { SanctionState } from '../../../shared/sanctions/life-cycle.ts';
import { printedTime } from '../export/printed-time.ts';
import type { Words } from '../export/printed-words.ts';
import { sanctionLine } from '../letters/letter-values.ts';

type Decided = Parameters<typeof sanctionLine>[0];

/** A ban without its conditions, with what would mislead if it were left out: not told yet, or an appeal is open. */
export function banText(ban: Decided, note: 'decided' | 'appealed' | null, words: Words): string {
  const line = `${lineOf(ban, words)}.`;
  return note === null ? line : `${line} ${words(`print.disclosure.${note}`)}`;
}

/** What was decided besides, or is over. */
export function sanctionText(sanction: Decided, state: SanctionState, words: Words): string {
  const line = lineOf(sanction, words);
  return state === 'lifted' ? `${line}. ${words('print.disclosure.lifted')}` : `${line}.`;
}

export function repeatedText(count: number, words: Words): string {
  return words('print.disclosure.repeated', { count });
}

/** `closed`: cases that are not counted. */
export function standingText(counts: { bans: number; open: number; closed: number }, words: Words): string {
  return words('print.disclosure.standing', counts);
}

function lineOf(sanction: Decided, words: Words): string {
  return sanctionLine({ ...sanction, conditions: '' }, words, printedTime(words, 'UTC').day).replace(/^- /, '');
}
