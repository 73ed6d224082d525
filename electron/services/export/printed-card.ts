/** What the emergency card says, as data for its own template: four panels of one page that is folded twice. */
export interface PrintedCard {
  readonly kind: 'card';
  /** BCP 47, of the words that the app prints. */
  readonly lang: string;
  readonly over: string;
  readonly heading: string;
  readonly line: string;
  /** Beside the lines where it is folded. */
  readonly fold: string;
  readonly panels: readonly CardPanel[];
  /** Printed when characters had no glyph, with `{characters}` in it. */
  readonly missingNote: string;
}

export interface CardPanel {
  /** Carries the title of the card. */
  readonly first: boolean;
  readonly heading: string;
  readonly entries: readonly CardEntry[];
  /** Empty lines to write on. */
  readonly lines: number;
  readonly foot: string;
}

/** What is empty is left out; where everything is, there is a line to write on. */
export interface CardEntry {
  readonly label: string;
  readonly name: string;
  /** Large. */
  readonly number: string;
  readonly secondLabel: string;
  readonly second: string;
  readonly note: string;
}
