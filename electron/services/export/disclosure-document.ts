import { type Disclosure, type FactKind, FactKind as FactKinds } from '../../../shared/disclosures/disclosure.ts';
import type { Block, Field, PrintedDocument, Section } from './printed-document.ts';
import type { Words } from './printed-words.ts';

export interface PrintedDisclosure
  extends Pick<Disclosure, 'personId' | 'recipient' | 'body' | 'reason' | 'facts' | 'words'> {
  readonly organisation: string;
  readonly practice: boolean;
  /** As a letter has them: "4 March 2027". */
  readonly date: string;
  readonly expires: string;
  readonly responder: string;
}

/** For another team: nothing of the case file it came from, no code name and no log entry. */
export function disclosureDocument(told: PrintedDisclosure, words: Words): PrintedDocument {
  const { organisation, practice, date, expires, recipient, body, reason, responder, personId, facts } = told;
  const kind = personId === null ? 'report' : 'pack';
  const field = (name: string, text: string): Field => ({ term: words(`print.disclosure.${name}`), text });
  return {
    lang: 'en',
    cover: {
      wholePage: false,
      over: words(`print.disclosure.${kind}.over`),
      heading: facts.find((fact) => fact.kind === 'name')?.text ?? words(`print.disclosure.${kind}.heading`),
      line: words('print.disclosure.line', { organisation, body }),
      fields: [
        field('to', recipient),
        field('reason', reason),
        field('from', responder),
        field('date', date),
        field('expires', expires),
      ],
      notes: [
        ...(practice ? [words('print.practice')] : []),
        words(`print.disclosure.${kind}.decide`),
        words('print.disclosure.delete', { expires }),
      ],
    },
    sections: sectionsOf(told, words),
    footer: { left: words('print.letter.confidential') },
    pageNumber: words('print.page'),
    missingNote: words('print.missing'),
  };
}

function sectionsOf({ facts, words: own, personId }: PrintedDisclosure, words: Words): Section[] {
  const told: Section[] = FactKinds.options
    .filter((kind) => kind !== 'name')
    .map((kind) => ({ heading: words(`print.disclosure.fact.${kind}`), blocks: blocksOf(facts, kind) }))
    .filter(({ blocks }) => blocks.length > 0);
  const ours = { heading: words('print.disclosure.words'), blocks: [{ kind: 'text', text: own.trim() }] } as const;
  const kept = {
    heading: words('print.disclosure.kept'),
    blocks: [{ kind: 'text', text: words(`print.disclosure.kept.${personId === null ? 'report' : 'pack'}`) }],
  } as const;
  return [...told, ...(own.trim() === '' ? [] : [ours]), kept];
}

function blocksOf(facts: PrintedDisclosure['facts'], kind: FactKind): Block[] {
  const items = facts.filter((fact) => fact.kind === kind).flatMap(({ text }) => text.split('\n'));
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
