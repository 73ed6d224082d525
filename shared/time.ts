import { z } from 'zod';

/** A moment in UTC, such as `2027-03-04T12:40:00.000Z`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** A day on the calendar where the team lives, such as `2027-03-04`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** An IANA zone name, such as `Europe/Lisbon`: where the clock stood when a time was entered. */
export const ZoneName = z.string().regex(/^[A-Za-z0-9_+/-]{1,64}$/);

/** A moment with the zone it was entered in. */
export const ZonedInstant = z.object({ at: Instant, zone: ZoneName });
export type ZonedInstant = z.infer<typeof ZonedInstant>;

/**
 * When something happened, as it is told. `words` is always the teller's own ("Saturday evening");
 * `from` and `to` are day or day and time, as typed: `2027-03-04` or `2027-03-04T15:00`, local to where it happened.
 */
const LocalTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);
export const ApproximateTime = z.object({
  kind: z.enum(['exact', 'about', 'between', 'ongoing', 'not-known']),
  from: LocalTime.optional(),
  to: LocalTime.optional(),
  words: z.string().max(300).optional(),
});
export type ApproximateTime = z.infer<typeof ApproximateTime>;
