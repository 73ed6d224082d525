import type { DoorAnswer } from '../../../shared/door/door.ts';
import { misspellings, prepareWords, soundAlike, type Word } from '../name-words.ts';
import type { ListedPerson } from '../screening/registrant.ts';
import { prepareScreen } from '../screening/screen.ts';

/** Who of a list somebody at the door may be is never said, only whether there is anybody. */
export function prepareDoor(listed: readonly ListedPerson[]): (typed: string) => DoorAnswer {
  const screen = prepareScreen(listed);
  const words = wordsOf(listed);
  return (typed) => {
    const row = { row: 1, names: [typed], emails: [typed], handles: [typed], organisation: '' };
    // Also whom a screen would only count: to call for nothing costs a minute.
    return screen.compare(row).length > 0 || isPartOfName(typed, words) ? 'call' : 'clear';
  };
}

/** One word alone is half a name: of whoever has it the lead knows more. */
function isPartOfName(typed: string, known: readonly Word[]): boolean {
  const { words, isConsonantal } = prepareWords(typed);
  const [only, ...others] = words.filter(({ text }) => text.length > 1);
  if (only === undefined || others.length > 0) return false;
  return known.some((word) => misspellings(only, word) !== undefined || soundAlike(only, word, isConsonantal));
}

function wordsOf(listed: readonly ListedPerson[]): Word[] {
  const all = listed.flatMap(({ names }) => names).flatMap((name) => prepareWords(name).words);
  return [...new Set(all)].filter(({ text }) => text.length > 1);
}
