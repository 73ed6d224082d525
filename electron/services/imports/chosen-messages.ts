import type { ChosenMessage } from '../../../shared/imports/procedures.ts';
import { AppError } from '../../../shared/reply.ts';
import type { ZonedInstant } from '../../../shared/time.ts';
import type { ImportedMessage } from './imported-message.ts';

export type DatedMessage = ImportedMessage & { readonly happenedAt: ZonedInstant };

/** Of all notes of one import. */
const TEXT_MAX = 20_000_000;

/** The chosen messages with what was corrected, in the order of the file. Throws `invalid-input` and `too-large`. */
export function choose(all: readonly ImportedMessage[], chosen: readonly ChosenMessage[]): DatedMessage[] {
  const choices = new Map(chosen.map((choice) => [choice.index, choice]));
  const kept: DatedMessage[] = [];
  for (const message of all) {
    const choice = choices.get(message.index);
    if (choice === undefined) continue;
    choices.delete(message.index);
    const last = kept.at(-1);
    if (choice.joined && last !== undefined) kept[kept.length - 1] = joined(last, message);
    else kept.push(corrected(message, choice));
  }
  if (choices.size > 0) throw invalid('index', 'there is no such message');
  refuseLongText(kept.reduce((sum, { text }) => sum + text.length, 0));
  return kept;
}

/** Throws `too-large` for more than one import adds, in UTF-16 code units. */
export function refuseLongText(length: number): void {
  if (length <= TEXT_MAX) return;
  throw new AppError('too-large', 'Cannot add the messages: their text is too long in all, so choose fewer');
}

function joined(before: DatedMessage, { raw }: ImportedMessage): DatedMessage {
  return { ...before, text: `${before.text}\n${raw}` };
}

function corrected(message: ImportedMessage, { happenedAt, from }: ChosenMessage): DatedMessage {
  const at = happenedAt ?? message.happenedAt;
  if (message.problem === 'unreadable' || message.problem === 'too-large') throw invalid('index', 'it cannot be read');
  if (at === null) throw invalid('happenedAt', 'it has no date of its own');
  return { ...message, happenedAt: at, from: from ?? message.from };
}

function invalid(field: string, state: string): AppError {
  return new AppError('invalid-input', `Cannot add a message: ${state}`, { details: { field } });
}
