import { z } from 'zod';
import { EvidenceId } from '../evidence/evidence.ts';
import { IncidentId } from '../incidents/incident.ts';
import { task } from '../procedure.ts';
import { Line } from '../text.ts';
import { ZonedInstant } from '../time.ts';
import { ChatChoices, ChatColumns, ChatForm, ChatQuestion, DateOrder } from './chat.ts';
import { FoundMessage, MESSAGES_MAX } from './message.ts';

/** A file of messages: one that arrived for a draft of this member, or evidence of this case. */
const Source = { incidentId: IncidentId, evidenceId: EvidenceId, chat: ChatChoices };

const Found = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mail'), messages: z.array(FoundMessage) }),
  z.object({
    kind: z.literal('chat'),
    form: ChatForm,
    messages: z.array(FoundMessage),
    questions: z.array(ChatQuestion),
    /** As taken, by the dates or by choice. */
    order: DateOrder,
    /** The names of a table's columns; empty for other conversations. */
    columns: z.array(z.string()),
    /** What was taken for which, by the names or by choice. */
    taken: ChatColumns,
  }),
]);
export type FoundMessages = z.infer<typeof Found>;

/** What to add, with what the file does not say or what was read wrongly from a conversation. */
export const ChosenMessage = z.strictObject({
  index: z.number().int().min(0),
  happenedAt: ZonedInstant.optional(),
  from: Line.optional(),
  /** It is the rest of the message before it. */
  joined: z.boolean().optional(),
});
export type ChosenMessage = z.infer<typeof ChosenMessage>;

export const importProcedures = {
  /** Reads a file of messages without adding anything. */
  preview: task(z.strictObject(Source), Found),
  /**
   * Adds messages to the timeline as notes with their own dates, all or none, and keeps the file as evidence of the case.
   * A message that the timeline has already is left out.
   */
  add: task(
    z.strictObject({
      ...Source,
      messages: z.array(ChosenMessage).min(1).max(MESSAGES_MAX),
      /** One note for each message, or for each day of a conversation. */
      notes: z.enum(['message', 'day']),
      /** Keeps what is attached to mail as evidence of its own. */
      attachments: z.boolean(),
    }),
    z.object({
      added: z.number().int(),
      alreadyThere: z.number().int(),
      /** Kept as evidence; left where it was cancelled. */
      attachments: z.number().int(),
      attachmentsLeft: z.number().int(),
    }),
  ),
};
