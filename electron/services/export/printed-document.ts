/**
 * What a PDF says, as data: the template decides how it looks. Text is as people typed it; nothing in it can become
 * part of the template's code.
 */
export interface PrintedDocument {
  /** BCP 47, of the words that the app prints. */
  readonly lang: string;
  readonly cover: Cover;
  /** What an empty column beside the text is for; without it there is none. */
  readonly corrections?: string;
  /** Heading over the table of contents; none without it. */
  readonly contents?: string;
  readonly sections: readonly Section[];
  readonly footer: { readonly left: string; readonly anchor?: string };
  /** How a page names itself, with `{page}` and `{pages}` in it. */
  readonly pageNumber: string;
  /** Printed on the cover when characters had no glyph, with `{characters}` in it. */
  readonly missingNote: string;
}

export interface Cover {
  /** On a page of its own (a dossier), or above the text (a list, a recovery key). */
  readonly wholePage: boolean;
  readonly over: string;
  readonly heading: string;
  readonly line: string;
  readonly fields: readonly Field[];
  readonly notes: readonly string[];
}

export interface Field {
  readonly term: string;
  readonly text: string;
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  /** A heading inside a section. `level` 2 stands in the contents, 3 does not. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string; readonly aside: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Somebody's own words. */
  | { readonly kind: 'words'; readonly text: string }
  /** Nothing was recorded here. */
  | { readonly kind: 'none'; readonly text: string }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'entries'; readonly columns: readonly [string, string]; readonly entries: readonly Entry[] }
  /** Room for a pen. */
  | { readonly kind: 'ruled'; readonly lines: number }
  /** Boxes to tick. */
  | { readonly kind: 'choices'; readonly items: readonly string[] }
  /** A line over each label: for a name, a day, a signature. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
  /** Groups of a key, to be read and typed. */
  | { readonly kind: 'groups'; readonly groups: readonly string[] };

export interface Column {
  readonly heading: string;
  /** In parts of the text's width; a column of days takes what it needs. */
  readonly width: number;
  /** How its cells are set: names in serif, the last paragraph of a hash small, days in one line. */
  readonly look: 'plain' | 'name' | 'hash' | 'day';
}

/** One line of a timeline: `text` counts, `earlier` is what it said before it was amended. */
export interface Entry {
  readonly when: string;
  readonly heading: string;
  readonly text: string;
  readonly by: string;
  readonly earlier: readonly { readonly by: string; readonly text: string }[];
}
