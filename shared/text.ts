import { z } from 'zod';

/**
 * Text as people type it: any script, trimmed at neither end, normalised to NFC so that equal-looking words are equal.
 * Lengths are in UTF-16 code units.
 */
const typed = z.string().overwrite((text) => text.normalize('NFC'));

/** A name, a title, one line. */
export const Line = typed.max(300);
export const RequiredLine = Line.refine((text) => text.trim() !== '', { message: 'must not be empty' });

/** An account, a note: 100,000 characters are about 40 printed pages. */
export const LongText = typed.max(100_000);
export const RequiredLongText = LongText.refine((text) => text.trim() !== '', { message: 'must not be empty' });
