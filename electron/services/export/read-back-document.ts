import type { Answer } from '../../../shared/answer.ts';
import type { Language } from '../../../shared/language.ts';
import type { PersonFields } from '../../../shared/people/person.ts';
import type { Report, ReportFields } from '../../../shared/reports/report.ts';
import { filled } from './dossier-voice.ts';
import { handoutWords } from './handout-page.ts';
import type { Block, Field, PrintedDocument, Section } from './printed-document.ts';
import { printedTime } from './printed-time.ts';
import type { Words } from './printed-words.ts';

export interface ReadBackData {
  readonly report: Pick<Report, 'fields'>;
  readonly takenBy: string;
  readonly language: Language;
  readonly practice: boolean;
}

/**
 * A report for the one who told it: their words and answers, asked as the sealed form asks them. What the report taker saw
 * and made of it, the part of the policy, the case and what the case file knows of anybody stay out.
 */
export function readBackDocument({ report, takenBy, language, practice }: ReadBackData, words: Words): PrintedDocument {
  const { fields } = report;
  const time = printedTime(words, fields.receivedAt.zone, language);
  const field = (name: string, text: string) => ({ term: words(`handout.readBack.${name}`), text });
  const isWhenTold = fields.when.kind !== 'not-known' || (fields.when.words ?? '').trim() !== '';
  return {
    cover: {
      wholePage: false,
      over: words('handout.readBack.over'),
      heading: time.zoned(fields.receivedAt),
      line: words('handout.readBack.line'),
      fields: filled([field('takenBy', takenBy), field('secondPresent', fields.secondPresent)]),
      notes: practice ? [words('handout.practice')] : [],
    },
    corrections: words('handout.readBack.corrections'),
    sections: [...told(fields, words, isWhenTold ? time.approximate(fields.when) : ''), signing(fields, words)],
    ...handoutWords(language, words('handout.confidential'), words),
  };
}

function told(fields: ReportFields, words: Words, when: string): Section[] {
  return [
    section('what', whatHappened(fields, words, when), words),
    section('who', people(fields, words), words),
    section('safety', [{ kind: 'fields', fields: safety(fields, words) }], words),
    section('you', aboutYou(fields, words), words),
    section('evidence', [{ kind: 'fields', fields: [ask('evidence', fields.evidenceNote, words)] }], words),
  ];
}

/** Where nothing was told there is room to tell it. */
function section(name: string, blocks: readonly Block[], words: Words): Section {
  const shown = blocks
    .map((block) => (block.kind === 'fields' ? { ...block, fields: filled(block.fields) } : block))
    .filter((block) => block.kind !== 'fields' || block.fields.length > 0);
  return { heading: words(`sealed.section.${name}`), blocks: shown.length > 0 ? shown : [{ kind: 'ruled', lines: 2 }] };
}

function whatHappened(fields: ReportFields, words: Words, when: string): Block[] {
  const { account, allegations, suggestions, where, circumstances, agreesToConvene } = fields;
  const later = [
    ask('when', when, words),
    ask('where', where, words),
    ask('around', circumstances, words),
    { term: words('handout.readBack.allegations'), text: allegations.map(({ what }) => what).join('\n') },
    { term: words('handout.readBack.agreesToConvene'), text: answer(agreesToConvene, words) },
    { term: words('handout.readBack.suggestions'), text: suggestions },
  ];
  const inTheirWords: Block = account.trim() === '' ? { kind: 'ruled', lines: 6 } : { kind: 'words', text: account };
  return [inTheirWords, { kind: 'fields', fields: later }];
}

type PersonInReport = ReportFields['reported'][number];

function people({ reported, others, reporterIsImpacted }: ReportFields, words: Words): Block[] {
  return [
    ...reported.flatMap((person) => personBlocks('who', person, words)),
    { kind: 'fields', fields: [ask('impacted', answer(reporterIsImpacted, words), words)] },
    ...others.flatMap(({ person }) => personBlocks('others', person, words)),
  ];
}

/** Of somebody whom the case file knew before, nothing is shown that the reporter may not have told. */
function personBlocks(question: string, person: PersonInReport, words: Words): Block[] {
  if ('told' in person) return [{ kind: 'fields', fields: [ask(question, asTold(person.told), words)] }];
  const term = words(`sealed.ask.${question}`);
  return [
    { kind: 'fields', fields: [{ term, text: words('handout.readBack.inYourWords') }] },
    { kind: 'ruled', lines: 2 },
  ];
}

/** Not a name somebody no longer bears, nor what the team calls them among itself. */
function asTold({ name, otherNames, handles, emails, organisation, contact, description }: PersonFields): string {
  const lines = [name, ...otherNames, ...handles, ...emails, organisation, contact, description];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function safety(fields: ReportFields, words: Words): Field[] {
  return [
    ask('safeNow', answer(fields.safeNow, words), words),
    ask('wouldReveal', answer(fields.wouldReveal, words), words),
    ask('fears', answer(fields.fearsForSafety, words), words),
    ask('fearsNote', fields.fearsNote, words),
  ];
}

function aboutYou({ reporter, anonymity, anonymityNote, tellLater }: ReportFields, words: Words): Block[] {
  const chosen = anonymity === 'not-asked' ? '' : words(`sealed.choice.${anonymity}`);
  const name: Block[] =
    reporter === null
      ? []
      : 'told' in reporter
        ? [{ kind: 'fields', fields: [ask('name', asTold(reporter.told), words)] }]
        : [
            { kind: 'text', text: words('sealed.ask.name') },
            { kind: 'ruled', lines: 1 },
          ];
  const wishes = [
    ask('anonymity', [chosen, anonymityNote].filter((text) => text.trim() !== '').join('\n'), words),
    ask('tellLater', tellLater, words),
  ];
  return [...name, { kind: 'fields', fields: wishes }];
}

function signing({ secondPresent }: ReportFields, words: Words): Section {
  const say = (name: string) => words(`handout.readBack.${name}`);
  const signers = ['signature', 'taker', ...(secondPresent.trim() === '' ? [] : ['second'])];
  return {
    heading: say('sign'),
    blocks: [
      { kind: 'text', text: say('sign.about') },
      { kind: 'signatures', labels: signers.flatMap((signer) => [say(signer), say('day')]) },
    ],
  };
}

function ask(question: string, text: string, words: Words): Field {
  return { term: words(`sealed.ask.${question}`), text };
}

/** What was not asked is not on the sheet. */
function answer(given: Answer, words: Words): string {
  return given === 'not-asked' ? '' : words(`sealed.choice.${given}`);
}
