const BLOCK = /^(p|div|br|tr|ul|ol|table|h[1-6]|blockquote|pre|hr|section|article|header|footer)$/;
/** What stands in these is no text that a mail program shows. */
const UNREAD = /^(script|style|title|template|svg|object|iframe|noscript)$/;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The words of an HTML text. Nothing of it is ever built or rendered: one pass from tag to tag, in time proportional to
 * its length. Where a link leads stands before its words, since that may be what a case is about.
 */
export function htmlToText(html: string): string {
  const words: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = indexFrom(html, /<[a-z/!?]/gi, at);
    words.push(decoded(html.slice(at, open)));
    at = Math.min(indexFrom(html, html.startsWith('<!--', open) ? /(?<=--)>/g : />/g, open) + 1, html.length);
    const [, slash, name = ''] = /^<(\/?)([a-z0-9]*)/i.exec(html.slice(open, open + 20)) ?? [];
    const tag = name.toLowerCase();
    words.push(wordsOf(tag, slash === '/', html.slice(open, Math.min(at, open + MAX_TAG))));
    if (slash === '' && UNREAD.test(tag)) at = indexFrom(html, new RegExp(`</${tag}`, 'gi'), at);
  }
  return tidy(words.join(''));
}

const MAX_TAG = 4000;

/** Where a pattern is found next; the end of the text when nowhere. */
function indexFrom(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function wordsOf(name: string, isEnd: boolean, tag: string): string {
  if (name === 'a' && !isEnd) return linkOf(tag);
  if (name === 'li' && !isEnd) return '\n- ';
  if (name === 'td' || name === 'th') return ' ';
  return BLOCK.test(name) ? '\n' : '';
}

function linkOf(tag: string): string {
  const href = /\shref\s{0,9}=\s{0,9}(?:"([^"]*)|'([^']*)|([^\s>"']+))/i.exec(tag);
  const target = href?.[1] ?? href?.[2] ?? href?.[3] ?? '';
  return target === '' ? '' : `[${decoded(target)}] `;
}

function decoded(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, character);
}

function character(entity: string, decimal?: string, hex?: string, name = ''): string {
  if (name !== '') return NAMED[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}

function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim());
  const single = lines.filter((line, index) => line !== '' || lines[index - 1] !== '');
  return single.join('\n').trim();
}
