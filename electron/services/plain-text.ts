/**
 * Characters that show nothing and change how others are shown: controls, bidi overrides, tags, lone surrogates. The two
 * joiners stay, as Persian and emoji need them.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const UNSEEN_BUT_LINES = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;

/** One line of a stranger's text: a name, a subject. At most `max` UTF-16 code units. */
export function plainLine(text: string, max = 300): string {
  return cut(
    cut(text, 4 * max)
      .replace(/\s+/gu, ' ')
      .replace(UNSEEN, '')
      .replace(/ +/gu, ' ')
      .normalize('NFC')
      .trim(),
    max,
  );
}

/** A stranger's text of several lines, each ended by one `\n`. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replace(UNSEEN_BUT_LINES, '').normalize('NFC').trim();
}

/** Never through the middle of a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const isSplit = /[\ud800-\udbff]/.test(text.charAt(max - 1));
  return text.slice(0, isSplit ? max - 1 : max);
}
