import { z } from 'zod';
import { Line } from '../text.ts';
import { ZonedInstant } from '../time.ts';

/** A message of more bytes than this is not read; as a file it can still be kept. */
export const MAIL_MAX_BYTES = 50 * 1024 * 1024;

export const MailAddress = z.object({ name: Line, address: Line });
export type MailAddress = z.infer<typeof MailAddress>;

export const MailAttachment = z.object({
  /** Fit for any disk, see `safe-file-name.ts`. */
  fileName: Line,
  mediaType: z.string().max(200),
  /** In bytes, decoded. */
  size: z.number().int(),
});

/** A message as it can be shown: plain text and names, nothing that runs or loads. */
export const ReadMail = z.object({
  from: MailAddress.nullable(),
  to: z.array(MailAddress),
  cc: z.array(MailAddress),
  /** By the sender's own clock, with the offset it named (`+0200`); null when there is none that can be read. */
  date: ZonedInstant.nullable(),
  subject: Line,
  messageId: Line,
  /** The plain part, or what is left of the HTML without its tags. */
  text: z.string().max(100_000),
  attachments: z.array(MailAttachment),
  /** Those that tell where it came from, as they stand. */
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The text, or one of the lists, was longer than is shown. */
  truncated: z.boolean(),
});
export type ReadMail = z.infer<typeof ReadMail>;
