import type { Language } from '../../../shared/language.ts';
import { type Question, SECTIONS } from '../../../shared/sealed/questions.ts';
import { handoutWords } from './handout-page.ts';
import type { Block, PrintedDocument } from './printed-document.ts';
import type { Words } from './printed-words.ts';

export interface BlankFormData {
  readonly language: Language;
  /** How to reach the team. */
  readonly contact: string;
  readonly event: string;
  readonly practice: boolean;
}

/** The sealed form's own questions on paper, for whoever would rather write by hand. */
export function blankFormDocument(
  { language, contact, event, practice }: BlankFormData,
  words: Words,
): PrintedDocument {
  return {
    cover: {
      wholePage: false,
      over: event.trim() === '' ? words('sealed.pageTitle') : words('sealed.event', { event }),
      heading: words('sealed.title'),
      line: words('handout.blank.intro'),
      fields: contact.trim() === '' ? [] : [{ term: words('sealed.team'), text: contact }],
      notes: [
        ...(practice ? [words('handout.practice')] : []),
        ...['sealed.danger', 'sealed.optional', 'handout.blank.hand', 'handout.blank.overleaf'].map((id) => words(id)),
      ],
    },
    sections: SECTIONS.map(({ id, questions }) => ({
      heading: words(`sealed.section.${id}`),
      blocks: questions.flatMap((question) => questionBlocks(question, words)),
    })),
    ...handoutWords(language, words('handout.confidential'), words),
  };
}

function questionBlocks({ id, kind, hint, choices = [], rows = 1 }: Question, words: Words): Block[] {
  const room: Block =
    kind === 'choice'
      ? { kind: 'choices', items: choices.map((choice) => words(`sealed.choice.${choice}`)) }
      : { kind: 'ruled', lines: rows };
  return [
    { kind: 'heading', level: 2, text: words(`sealed.ask.${id}`), aside: '' },
    ...(hint ? [{ kind: 'none', text: words(`sealed.ask.${id}.hint`) } as const] : []),
    room,
  ];
}
