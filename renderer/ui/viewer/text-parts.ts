/** So many letters the window lays out at once without being felt. */
const PART_LETTERS = 50_000;

/** A long text in parts that are shown one at a time, cut at the end of a line where there is one near. */
export function textParts(text: string, length = PART_LETTERS): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPart(text, start, length);
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts.length === 0 ? [''] : parts;
}

function endOfPart(text: string, start: number, length: number): number {
  const end = start + length;
  if (end >= text.length) return text.length;
  const line = text.lastIndexOf('\n', end - 1) + 1;
  if (line > start + length / 2) return line;
  const isHalf = /[\ud800-\udbff]/.test(text[end - 1] ?? ''); // the first of two that make one letter
  return isHalf ? end - 1 : end;
}
