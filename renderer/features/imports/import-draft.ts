import type { ChatChoices } from '../../../shared/imports/chat.ts';
import { instantIn, localIn } from '../../../shared/imports/local-time.ts';
import type { FoundMessage } from '../../../shared/imports/message.ts';
import type { ChosenMessage, FoundMessages } from '../../../shared/imports/procedures.ts';
import type { ZonedInstant } from '../../../shared/time.ts';
import { zone } from '../../lib/now.ts';

/** What was said of a file of messages, before they are added. */
export interface FileChoices {
  readonly chat: ChatChoices;
  /** Null: as the number of messages suggests. */
  readonly notes: 'message' | 'day' | null;
  readonly attachments: boolean;
  /** By the place of the message in its file. */
  readonly changes: Readonly<Record<number, MessageChange>>;
}

/** What was corrected. Day and time are as a clock shows them in the zone of the conversation. */
export interface MessageChange {
  readonly wanted?: boolean;
  readonly day?: string;
  readonly time?: string;
  readonly from?: string;
  readonly joined?: boolean;
}

/** Above this, a timeline is easier to read by days. */
const SINGLE_MAX = 200;

export function noChoices(): FileChoices {
  return { chat: { zone: zone() }, notes: null, attachments: false, changes: {} };
}

export function changeOf(choices: FileChoices, { index }: FoundMessage): MessageChange {
  return choices.changes[index] ?? {};
}

/** Whether it can be added at all as things stand. */
export function canBeAdded(message: FoundMessage, choices: FileChoices): boolean {
  const { problem } = message;
  if (problem === 'unreadable' || problem === 'too-large' || problem === 'already-there') return false;
  return changeOf(choices, message).joined === true || momentOf(message, choices) !== null;
}

export function isWanted(message: FoundMessage, choices: FileChoices): boolean {
  return canBeAdded(message, choices) && (changeOf(choices, message).wanted ?? true);
}

/** When it happened, as read or as corrected; null as long as nobody knows. */
export function momentOf(message: FoundMessage, choices: FileChoices): ZonedInstant | null {
  const { day, time } = shownTime(message, choices);
  const { day: newDay, time: newTime } = changeOf(choices, message);
  if (newDay === undefined && newTime === undefined) return message.happenedAt;
  const zone = message.happenedAt?.zone ?? choices.chat.zone;
  const at = day === '' || time === '' ? undefined : instantIn(`${day}T${time}`, zone);
  return at === undefined ? null : { at, zone };
}

/** Day and time as the fields show them; empty where they are not known. */
export function shownTime(message: FoundMessage, choices: FileChoices): { day: string; time: string } {
  const { happenedAt } = message;
  const read = happenedAt === null ? '' : localIn(happenedAt.at, happenedAt.zone);
  const change = changeOf(choices, message);
  return { day: change.day ?? read.slice(0, 10), time: change.time ?? read.slice(11, 16) };
}

/** What the engine is asked to add. */
export function chosenOf(messages: readonly FoundMessage[], choices: FileChoices): ChosenMessage[] {
  return messages
    .filter((message) => isWanted(message, choices))
    .map((message) => {
      const { day, time, from, joined } = changeOf(choices, message);
      const moment = day === undefined && time === undefined ? null : momentOf(message, choices);
      return {
        index: message.index,
        ...(moment !== null && { happenedAt: moment }),
        ...(from !== undefined && { from }),
        ...(joined === true && { joined }),
      };
    });
}

export function notesOf(found: FoundMessages, choices: FileChoices): 'message' | 'day' {
  if (found.kind === 'mail') return 'message';
  return choices.notes ?? (chosenOf(found.messages, choices).length > SINGLE_MAX ? 'day' : 'message');
}

/** The dates can be read in two ways, and nobody said in which. */
export function isOrderOpen(found: FoundMessages, { chat }: FileChoices): boolean {
  return found.kind === 'chat' && found.questions.includes('order') && chat.order === undefined;
}
