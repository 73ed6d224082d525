/**
 * Sealing does not hide how long something is, so every report is filled up to one of these sizes, in bytes: one with words
 * only, a very long one, and three for files. The last one holds 20 MB of files in base64 and every answer at its longest.
 */
export const SEALED_SIZES = [16 * 1024, 128 * 1024, 2 * 1024 ** 2, 8 * 1024 ** 2, 28 * 1024 ** 2] as const;

const BLANK = 0x20;
const LINE_END = 0x0a;

/** With blanks, which JSON takes at its end. Throws where it is longer than the largest size: the form takes less. */
export function padded(json: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = SEALED_SIZES.find((each) => each > json.length);
  if (size === undefined) throw new RangeError('Longer than the largest size');
  const filled = new Uint8Array(size).fill(BLANK);
  filled.set(json);
  filled[size - 1] = LINE_END;
  return filled;
}
