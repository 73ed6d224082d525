import { unreadableTable } from '../unreadable-table.ts';

/** What is met in a document, in its order. Names are told without their prefix. */
export interface XmlHandler {
  /** `attributes` as they are written. A tag that ends itself opens and closes. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Between two tags, decoded; one text may come in parts. */
  text(text: string): void;
}

/** A tag, a comment, a text of a cell: longer ones are no list of people. */
const TOKEN_MAX = 1_000_000;

/** Reads well-formed XML that comes in pieces, as office programs write it. What declares entities of its own is refused. */
export class XmlReader {
  #rest = '';
  readonly #handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(piece: string): void {
    const input = this.#rest === '' ? piece : this.#rest + piece;
    let at = 0;
    for (;;) {
      const next = this.#token(input, at);
      if (next === undefined) break;
      at = next;
    }
    this.#rest = at === 0 ? input : input.slice(at);
    if (this.#rest.length > TOKEN_MAX) throw unreadableTable('damaged');
  }

  /** Where the next one begins; undefined where this one is not whole yet. */
  #token(input: string, at: number): number | undefined {
    if (at >= input.length) return undefined;
    if (input.charCodeAt(at) !== LESS) return this.#text(input, at);
    const second = input.charCodeAt(at + 1);
    if (second === BANG) return this.#marked(input, at);
    const end = tagEnd(input, at);
    if (end === undefined) return undefined;
    if (second === SLASH) this.#handler.close(localName(input.slice(at + 2, end).trimEnd()));
    else if (second !== QUESTION) this.#opened(input.slice(at + 1, end));
    return end + 1;
  }

  #text(input: string, at: number): number | undefined {
    const end = input.indexOf('<', at);
    if (end === -1) return undefined;
    this.#handler.text(decoded(input.slice(at, end)));
    return end;
  }

  #opened(tag: string): void {
    const isWhole = tag.charCodeAt(tag.length - 1) === SLASH;
    const inside = isWhole ? tag.slice(0, -1) : tag;
    const blank = inside.search(/\s/);
    const name = localName(blank === -1 ? inside : inside.slice(0, blank));
    this.#handler.open(name, blank === -1 ? '' : inside.slice(blank));
    if (isWhole) this.#handler.close(name);
  }

  /** A comment or a text as it stands; anything else that begins so would define something. */
  #marked(input: string, at: number): number | undefined {
    for (const [begin, finish] of [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
    ] as const) {
      if (!input.startsWith(begin, at)) continue;
      const end = input.indexOf(finish, at + begin.length);
      if (end === -1) return undefined;
      if (begin !== '<!--') this.#handler.text(input.slice(at + begin.length, end));
      return end + finish.length;
    }
    if (input.length - at < '<![CDATA['.length) return undefined;
    throw unreadableTable('damaged');
  }
}

const LESS = 0x3c;
const BANG = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;

/** A `>` may stand in what an attribute says. */
function tagEnd(input: string, at: number): number | undefined {
  let quote = 0;
  for (let from = at, end = input.indexOf('>', at); end !== -1; from = end, end = input.indexOf('>', end + 1)) {
    for (let place = from; place < end; place++) {
      const code = input.charCodeAt(place);
      if (quote === 0 && (code === 0x22 || code === 0x27)) quote = code;
      else if (code === quote) quote = 0;
    }
    if (quote === 0) return end;
  }
  return undefined;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The value of an attribute, with or without a prefix; undefined where there is none. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(`${name}=`); at !== -1; at = attributes.indexOf(`${name}=`, at + 1)) {
    if (!/[\s:]/.test(attributes.charAt(at - 1))) continue;
    const from = at + name.length + 2;
    const end = attributes.indexOf(attributes.charAt(from - 1), from);
    return end === -1 ? undefined : decoded(attributes.slice(from, end));
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(x[0-9a-f]{1,6}|\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, code?: string, name?: string) => {
      if (code === undefined) return ENTITIES[name?.toLowerCase() ?? ''] ?? whole;
      const point = Number(/^x/i.test(code) ? `0${code}` : code);
      return point > 0x10_ffff ? '\ufffd' : String.fromCodePoint(point);
    },
  );
}
