import type { CaseFacts, CaseFigures } from '../../../../shared/exports/case-facts.ts';
import type { CaseRecord } from '../../../../shared/exports/case-record.ts';
import { displayName } from '../../../../shared/people/person.ts';
import { type Cell, writeCsv } from '../../tables/write-table.ts';
import { rowsOfFigures } from '../facts-document.ts';
import type { Words } from '../printed-words.ts';

/** Rows of many cases by the name of their table. */
export type Tables = Map<string, Cell[][]>;

export function addRows(tables: Tables, rows: Readonly<Record<string, readonly Cell[][]>>): void {
  for (const [table, added] of Object.entries(rows)) {
    const all = tables.get(table) ?? [];
    for (const row of added) all.push(row);
    tables.set(table, all);
  }
}

/** As files: each begins with the names of its columns. */
export function tableFiles(tables: Tables): { name: string; text: string }[] {
  return Object.entries(COLUMNS).flatMap(([table, columns]) => {
    const rows = tables.get(table);
    return rows === undefined ? [] : [{ name: `${table}.csv`, text: writeCsv([columns, ...rows]) }];
  });
}

/** Every row begins with the code name of its case, by which the tables belong together. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  cases: ['case', 'id', 'status', 'setting', 'reportedAt', 'answeredAt', 'summary', 'where', 'circumstances', 'policy'],
  people: ['case', 'role', 'name', 'otherNames', 'handles', 'emails', 'organisation', 'contact', 'description'],
  reports: ['case', 'receivedAt', 'channel', 'takenBy', 'account', 'observed', 'reading', 'where', 'suggestions'],
  allegations: ['case', 'what', 'policy', 'against', 'finding', 'reasons'],
  notes: ['case', 'happenedAt', 'writtenBy', 'text'],
  tasks: ['case', 'title', 'owner', 'due', 'doneAt'],
  sanctions: ['case', 'person', 'sanction', 'scope', 'scopeNote', 'startsOn', 'endsOn', 'state', 'conditions'],
  letters: ['case', 'kind', 'to', 'subject', 'body', 'leftAt'],
  files: ['case', 'fileName', 'mediaType', 'bytes', 'receivedAt', 'sha256'],
  'case-reports': ['case', 'status', 'setting', 'received', 'reports', 'policy', 'appeals'],
  findings: ['case', 'policy', 'finding', 'against'],
  decided: ['case', 'person', 'sanction', 'scope', 'state', 'from', 'until'],
  figures: ['table', 'entry', 'cases'],
};

export function rowsOfRecord(record: CaseRecord): Readonly<Record<string, Cell[][]>> {
  const { codeName, facts } = record;
  const people = new Map(record.participants.map(({ person }) => [String(person.id), displayName(person)]));
  const members = new Map(record.members.map(({ id, name }) => [id, name]));
  const person = (id: string | null) => (id === null ? '' : (people.get(id) ?? ''));
  const of = (...cells: Cell[]) => [codeName, ...cells];
  return {
    cases: [
      of(
        ...[record.id, record.status, facts.setting, record.reportedAt, record.answeredAt],
        ...[facts.summary, facts.where, facts.circumstances, facts.policy],
      ),
    ],
    people: record.participants.map(({ role, person: each }) =>
      of(
        ...[role, each.name, each.otherNames.join('\n'), each.handles.join('\n'), each.emails.join('\n')],
        ...[each.organisation, each.contact, each.description],
      ),
    ),
    reports: record.reports.map(({ fields, takenBy }) =>
      of(
        ...[fields.receivedAt.at, fields.channel, members.get(takenBy) ?? '', fields.account, fields.observed],
        ...[fields.reading, fields.where, fields.suggestions],
      ),
    ),
    allegations: record.allegations.map(({ what, policy, against, findings }) =>
      of(what, policy, against.map(person).join('\n'), findings.at(-1)?.kind ?? '', findings.at(-1)?.reasons ?? ''),
    ),
    notes: record.timeline.flatMap((entry) => {
      const counts = entry.kind === 'note' ? entry.note.versions.at(-1) : undefined;
      if (entry.kind !== 'note' || counts === undefined) return [];
      return [of(entry.note.happenedAt.at, members.get(counts.author) ?? '', counts.text)];
    }),
    tasks: record.tasks.map(({ title, owner, due, doneAt }) => of(title, members.get(owner) ?? '', due, doneAt)),
    sanctions: record.sanctions.map((each) =>
      of(
        ...[person(each.personId), each.name ?? each.kind, each.scope, each.scopeNote],
        ...[each.startsOn, each.endsOn, each.state, each.conditions],
      ),
    ),
    letters: record.letters.map(({ kind, to, fields, left }) =>
      of(kind, to === null ? fields.addressee : person(to), fields.subject, fields.body, left.at(-1)?.at ?? ''),
    ),
    files: record.evidence.map(({ fileName, mediaType, size, receivedAt, sha256 }) =>
      of(fileName, mediaType, size, receivedAt, sha256),
    ),
  };
}

export function rowsOfFacts(facts: CaseFacts): Readonly<Record<string, Cell[][]>> {
  const of = (...cells: Cell[]) => [facts.codeName, ...cells];
  const { status, setting, received, reports, policy, appeals } = facts;
  const answered = appeals.map((outcome) => outcome ?? 'open').join('\n');
  return {
    'case-reports': [of(status, setting, received, reports, policy.join('\n'), answered)],
    findings: facts.findings.map((each) => of(each.policy, each.finding, each.against.join('\n'))),
    decided: facts.sanctions.map(({ person, sanction, scope, state, from, until }) =>
      of(person, sanction, scope, state, from, until),
    ),
  };
}

export function rowsOfNumbers(figures: CaseFigures, words: Words): Readonly<Record<string, Cell[][]>> {
  const few = words('print.statistics.few');
  return {
    figures: rowsOfFigures(figures, words).flatMap(({ heading, rows }) =>
      rows.map(([entry, count]): Cell[] => [heading, entry, count ?? few]),
    ),
  };
}
