import type { PrintedDocument } from './printed-document.ts';
import type { Words } from './printed-words.ts';

export interface PrintedLetter {
  readonly organisation: string;
  readonly practice: boolean;
  /** As a letter has it: "4 March 2027". */
  readonly date: string;
  readonly to: string;
  readonly copies: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** A letter on paper: its own words and nothing of the case file, no code name and no log entry. */
export function letterDocument(letter: PrintedLetter, words: Words): PrintedDocument {
  const { organisation, practice, date, to, copies, subject, body } = letter;
  const field = (name: string, text: string) => ({ term: words(`print.letter.${name}`), text });
  return {
    lang: 'en',
    cover: {
      wholePage: false,
      over: words('print.letter.confidential'),
      heading: subject,
      line: organisation,
      fields: [field('to', to), field('copies', copies.join('\n')), field('date', date)].filter(
        ({ text }) => text.trim() !== '',
      ),
      notes: practice ? [words('print.practice')] : [],
    },
    sections: [{ heading: '', blocks: [{ kind: 'text', text: body }] }],
    footer: { left: words('print.letter.confidential') },
    pageNumber: words('print.page'),
    missingNote: words('print.missing'),
  };
}
