import type { CaseFacts, CaseFigures, PublicCase } from '../../../shared/exports/case-facts.ts';
import type { ExportOrigin } from './dossier-data.ts';
import type { Block, Field, PrintedDocument, Section } from './printed-document.ts';
import { pageWords } from './printed-page.ts';
import { capitalised, type Words } from './printed-words.ts';

interface About {
  readonly origin: ExportOrigin;
  readonly words: Words;
}

/** One case for a parent organisation. */
export function parentDocument(facts: CaseFacts, { origin, words }: About): PrintedDocument {
  const field = (name: string, text: string): Field => ({ term: words(`print.parent.${name}`), text });
  const fields = [
    field('status', words(`incidents.status.${facts.status}`)),
    field('setting', capitalised(words(`incidents.setting.${facts.setting}`))),
    field('received', facts.received),
    field('reports', String(facts.reports)),
    field('policy', facts.policy.join('\n') || words('print.none')),
    field('appeals', facts.appeals.map((outcome) => appealWords(outcome, words)).join('\n') || words('print.none')),
  ];
  const findings = facts.findings.map(({ policy, finding, against }) => [
    policy,
    words(`print.finding.${finding ?? 'none'}`),
    against.join('\n'),
  ]);
  const sanctions = facts.sanctions.map(({ person, sanction, scope, state, from, until }) => [
    `${sanction}\n${words(`sanctions.scope.${scope}`)}`,
    person,
    words('print.parent.term', { from, until: until ?? words('print.sanction.indefinite') }),
    words(`sanctions.state.${state}`),
  ]);
  return documentOf(facts.codeName, 'parent', { origin, words }, [
    { heading: words('print.parent.case'), blocks: [{ kind: 'fields', fields }] },
    { heading: words('print.parent.findings'), blocks: [table(['policy', 'finding', 'against'], findings, words)] },
    {
      heading: words('print.parent.sanctions'),
      blocks: [table(['sanction', 'person.column', 'term.column', 'state'], sanctions, words)],
    },
  ]);
}

/** One case for anybody. */
export function publicDocument(facts: PublicCase, { origin, words }: About): PrintedDocument {
  const field = (name: string, text: string): Field => ({ term: words(`print.parent.${name}`), text });
  const fields = [
    field('year', facts.year),
    field('setting', capitalised(words(`incidents.setting.${facts.setting}`))),
    field('status', words(`incidents.status.${facts.status}`)),
    field('found', facts.findings.map((kind) => words(`print.finding.${kind}`)).join('\n') || words('print.none')),
    field('decided', facts.sanctions.map((kind) => kindWords(kind, words)).join('\n') || words('print.none')),
  ];
  return documentOf(words('print.public.one'), 'public', { origin, words }, [
    { heading: words('print.parent.case'), blocks: [{ kind: 'fields', fields }] },
  ]);
}

/** Many cases for anybody, in numbers. */
export function figuresDocument(figures: CaseFigures, { origin, words }: About): PrintedDocument {
  const told = (count: number | null) => (count === null ? words('print.statistics.few') : String(count));
  const sections = rowsOfFigures(figures, words).map(({ heading, rows }) => ({
    heading,
    blocks: [
      table(
        ['entry', 'count'],
        rows.map(([entry, count]) => [entry, told(count)]),
        words,
      ),
    ],
  }));
  return documentOf(words('print.public.many'), 'public', { origin, words }, sections);
}

/** Each table with its lines in words; without those in which there is nobody. */
export function rowsOfFigures(figures: CaseFigures, words: Words) {
  const lines = (
    of: string,
    each: readonly { key: string; count: number | null }[],
    word: (key: string) => string,
  ) => ({
    of,
    heading: words(`print.public.${of}`),
    rows: each.filter(({ count }) => count !== 0).map(({ key, count }) => [word(key), count] as const),
  });
  return [
    {
      of: 'total',
      heading: words('print.public.total'),
      rows: [[words('print.public.total'), figures.total] as const],
    },
    lines('years', figures.years, (key) => key),
    lines('settings', figures.settings, (key) => capitalised(words(`incidents.setting.${key}`))),
    lines('statuses', figures.statuses, (key) => words(`incidents.status.${key}`)),
    lines('findings', figures.findings, (key) => words(`print.finding.${key}`)),
    lines('sanctions', figures.sanctions, (key) => kindWords(key, words)),
  ];
}

function documentOf(heading: string, level: 'parent' | 'public', { origin, words }: About, sections: Section[]) {
  const title = words(`print.dossier.title.${level}`, { codeName: heading });
  return {
    cover: {
      wholePage: false,
      over: words(`print.dossier.over.${level}`),
      heading,
      line: words('print.dossier.line', { organisation: origin.organisation }),
      fields: [],
      notes: [
        ...(origin.practice ? [words('print.practice')] : []),
        words(`print.dossier.note.withheld.${level}`, { mark: words('print.withheld') }),
      ],
    },
    sections,
    ...pageWords(origin, title, words),
  };
}

function table(columns: readonly string[], rows: readonly (readonly string[])[], words: Words): Block {
  if (rows.length === 0) return { kind: 'none', text: words('print.none') };
  return {
    kind: 'table',
    columns: columns.map((name) => ({ heading: words(`print.parent.${name}`), width: 1, look: 'plain' as const })),
    rows,
  };
}

function appealWords(outcome: CaseFacts['appeals'][number], words: Words): string {
  return outcome === null ? words('print.parent.appeal.open') : words(`appeals.outcome.${outcome}`);
}

function kindWords(kind: string, words: Words): string {
  return kind === 'own' ? words('print.public.own') : words(`sanctions.${kind}`);
}
