/** A paragraph in the direction of its first letter, as lines. */
export interface Paragraph {
  readonly rtl: boolean;
  readonly lines: readonly string[];
}

/**
 * Prepares typed text for a page. What the typefaces cannot show is written as code points, such as `[U+6F22 U+5B57]`,
 * so that a name survives on paper; such characters are added to `missing`.
 */
export function printableText(text: string, covered: ReadonlySet<number>, missing: Set<string>): Paragraph[] {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .split(/\r?\n(?:[^\S\n]*\r?\n)+|\u2029/)
    .map((paragraph) => paragraph.split(/\r?\n|\r|\u2028|\v|\f/).map((line) => printableLine(line, covered, missing)))
    .map((lines) => ({ rtl: isRightToLeft(lines.join(' ')), lines }));
}

/** A mark without a shape of its own: joiner, selector, direction mark, soft hyphen. It is drawn by nothing. */
const SHAPELESS = /^(?:\u00ad|[\u200b-\u200f]|\u2060|[\ufe00-\ufe0f]|\ufeff)$/u;

/** Longest run without a place to break that fits into a column, in characters. */
const LONGEST_RUN = 40;

function printableLine(line: string, covered: ReadonlySet<number>, missing: Set<string>): string {
  let shown = '';
  let inBrackets = false;
  for (const sign of line.replaceAll('\t', '  ')) {
    if (SHAPELESS.test(sign)) {
      if (!inBrackets) shown += sign;
    } else if (isCovered(sign, covered)) {
      shown += inBrackets ? `]${sign}` : sign;
      inBrackets = false;
    } else {
      missing.add(sign);
      shown += `${inBrackets ? ' ' : '['}${codePoint(sign)}`;
      inBrackets = true;
    }
  }
  return breakable(inBrackets ? `${shown}]` : shown);
}

/** Embeddings and overrides would let a text turn its neighbours round: they are shown, not obeyed. */
function isCovered(sign: string, covered: ReadonlySet<number>): boolean {
  return covered.has(sign.codePointAt(0) ?? 0) && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(sign);
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Gives a very long word (a link, a key) places to break, so that it stays on the page. A hash breaks in its middle. */
function breakable(text: string): string {
  return text
    .replace(/\b([\da-f]{32})([\da-f]{32})\b/g, '$1\u200b$2')
    .replace(new RegExp(`[^\\s\\u200b]{${LONGEST_RUN}}(?=[^\\s\\u200b])`, 'gu'), '$&\u200b');
}

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function isRightToLeft(text: string): boolean {
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}
