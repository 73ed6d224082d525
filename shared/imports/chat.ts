import { z } from 'zod';
import { Day, ZoneName } from '../time.ts';

/** How conversations look when they are copied or exported. Named after where such text mostly comes from. */
export const ChatForm = z.enum(['whatsapp', 'bracketed', 'telegram', 'discord', 'slack', 'irc', 'plain', 'table']);
export type ChatForm = z.infer<typeof ChatForm>;

export const DateOrder = z.enum(['day-month', 'month-day']);
export type DateOrder = z.infer<typeof DateOrder>;

/** Which columns of a table hold what, from 0. */
export const ChatColumns = z
  .object({ when: z.number().int(), from: z.number().int(), text: z.number().int() })
  .partial();
export type ChatColumns = z.infer<typeof ChatColumns>;

/** What a conversation does not say of itself. */
export const ChatChoices = z.object({
  /** Where the clock of its times stood. */
  zone: ZoneName,
  /** How 03/04/2027 is meant. */
  order: DateOrder.optional(),
  /** The day of its first message, where only times are told; days follow from times that go back. */
  day: Day.optional(),
  columns: ChatColumns.optional(),
});
export type ChatChoices = z.infer<typeof ChatChoices>;

/** What is still to be chosen before its messages have dates. */
export const ChatQuestion = z.enum(['order', 'day', 'columns']);
export type ChatQuestion = z.infer<typeof ChatQuestion>;
