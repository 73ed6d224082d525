/**
 * What the sealed form asks somebody who is alone with it, and what its blank print asks: the intake of handbook §3 in plain
 * words, without what only a report taker can answer. Suggestions are not asked for, as nobody is to be pressed for them.
 *
 * Words: `sealed.section.<section>`, `sealed.ask.<id>`, `sealed.ask.<id>.hint` where `hint` is set, `sealed.choice.<choice>`,
 * in `resources/messages/<language>/sealed.json`.
 */
export interface Question {
  readonly id: string;
  /** `line`: one line; `text`: as many as it takes; `choice`: one of `choices` or none. */
  readonly kind: 'line' | 'text' | 'choice';
  readonly hint?: true;
  /** Only the account is. */
  readonly needed?: true;
  readonly choices?: readonly string[];
  /** The most that is taken, in UTF-16 code units. */
  readonly max?: number;
  /** How much room it gets: rows on the screen, lines on paper. */
  readonly rows?: number;
}

export interface Section {
  readonly id: string;
  readonly questions: readonly Question[];
}

const LINE = 300;
const TEXT = 5_000;
const YES_NO = ['yes', 'no', 'not-known', 'prefers-not-to-say'] as const;

export const SECTIONS = [
  {
    id: 'what',
    questions: [
      { id: 'account', kind: 'text', hint: true, needed: true, max: 50_000, rows: 14 },
      { id: 'when', kind: 'line', hint: true, max: LINE },
      { id: 'where', kind: 'line', hint: true, max: LINE },
      { id: 'around', kind: 'text', hint: true, max: TEXT, rows: 4 },
    ],
  },
  {
    id: 'who',
    questions: [
      { id: 'who', kind: 'text', hint: true, max: TEXT, rows: 2 },
      { id: 'looks', kind: 'text', hint: true, max: TEXT, rows: 3 },
      { id: 'impacted', kind: 'choice', choices: ['yes', 'no', 'prefers-not-to-say'] },
      { id: 'others', kind: 'text', hint: true, max: TEXT, rows: 3 },
    ],
  },
  {
    id: 'safety',
    questions: [
      { id: 'safeNow', kind: 'choice', choices: YES_NO },
      { id: 'wouldReveal', kind: 'choice', choices: YES_NO },
      { id: 'fears', kind: 'choice', choices: YES_NO },
      { id: 'fearsNote', kind: 'text', max: TEXT, rows: 3 },
    ],
  },
  {
    id: 'you',
    questions: [
      {
        id: 'anonymity',
        kind: 'choice',
        hint: true,
        choices: ['none', 'towards-reported', 'towards-all-but-team', 'towards-everyone'],
      },
      { id: 'name', kind: 'line', hint: true, max: LINE },
      { id: 'contact', kind: 'line', hint: true, max: LINE },
      { id: 'tellLater', kind: 'text', max: TEXT, rows: 2 },
    ],
  },
  {
    id: 'evidence',
    questions: [{ id: 'evidence', kind: 'text', hint: true, max: TEXT, rows: 3 }],
  },
] as const satisfies readonly Section[];

export const QUESTIONS = SECTIONS.flatMap(({ questions }): readonly (typeof questions)[number][] => questions);
