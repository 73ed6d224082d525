import { randomUUID } from 'node:crypto';
import { CaseRecord } from '../../../../shared/exports/case-record.ts';
import type { Meeting } from '../../../../shared/meetings/meeting.ts';
import { BallotChoice } from '../../../../shared/meetings/quorum.ts';
import type { Person } from '../../../../shared/people/person.ts';
import type { ReportFields } from '../../../../shared/reports/report.ts';
import type { DossierData } from '../dossier-data.ts';
import type { MaskedDossier } from '../mask-dossier.ts';

/** What a dossier says, as data. Who is withheld has another id in each case, so that no two cases tell who it is. */
export function caseRecord({ shown, withheld }: MaskedDossier, mark: string): CaseRecord {
  const { incident, reports, meetings } = shown;
  const readable = (fields: ReportFields) => (shown.includeReadings ? fields : { ...fields, reading: '' });
  const record: unknown = {
    ...shown,
    ...incident,
    participants: incident.participants.map(({ person, role }) => ({
      person: withheld.has(person.id) ? nobody(person, mark) : asPrinted(person, role),
      role,
    })),
    conflicts: incident.conflicts.map(({ personId: _whom, ...conflict }) => conflict),
    reports: reports.map((report) => ({
      ...report,
      fields: readable(report.fields),
      versions: report.versions.map((version) => ({ ...version, fields: readable(version.fields) })),
    })),
    meetings: meetings.map((meeting) => inFile(meeting, shown)),
  };
  return withOtherIds(stripped(record), withheld);
}

/** What is not declared goes; a text that became longer by its marks than what may be typed is cut. */
function stripped(record: unknown): CaseRecord {
  const { data, error } = CaseRecord.safeParse(record);
  if (data !== undefined) return data;
  const tooLong = error?.issues.filter(({ code }) => code === 'too_big') ?? [];
  if (tooLong.length === 0 || tooLong.length < (error?.issues.length ?? 0))
    throw new Error('A case does not fit the schema of exports', { cause: error?.issues.map(({ path }) => path) });
  const cut = structuredClone(record);
  for (const issue of tooLong) if ('maximum' in issue) cutAt(cut, issue.path, Number(issue.maximum));
  return CaseRecord.parse(cut);
}

function cutAt(record: unknown, path: readonly PropertyKey[], length: number): void {
  const last = path.at(-1);
  const holder = path.slice(0, -1).reduce<unknown>((value, key) => (isHolder(value) ? value[key] : undefined), record);
  const text = isHolder(holder) && last !== undefined ? holder[last] : undefined;
  if (isHolder(holder) && last !== undefined && typeof text === 'string') holder[last] = text.slice(0, length);
}

function isHolder(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Other names are for recognising a reported person; anybody else's may be former ones. */
function asPrinted(person: Person, role: string): Person {
  return role === 'reported' ? person : { ...person, otherNames: [] };
}

function nobody({ id, createdAt }: Person, mark: string): Person {
  const none = { otherNames: [], formerNames: [], handles: [], emails: [] };
  return { id, createdAt, name: mark, ...none, organisation: '', codeName: '', contact: '', description: '' };
}

function inFile({ cases, ...meeting }: Meeting, { incident }: DossierData) {
  const own = cases.filter(({ incidentId }) => incidentId === incident.id);
  return {
    ...meeting,
    minutes: own.flatMap(({ agenda }) => agenda.filter(({ minutes }) => minutes.trim() !== '')),
    votes: own.flatMap(({ votes }) =>
      votes.map(({ ballots, result, ...vote }) => ({
        ...vote,
        counts: BallotChoice.options.map((choice) => ({
          choice,
          count: ballots.filter((ballot) => ballot.choice === choice).length,
        })),
        outcome: result?.outcome ?? null,
      })),
    ),
    decisions: own.flatMap(({ decisions }) => decisions),
  };
}

function withOtherIds(record: CaseRecord, withheld: MaskedDossier['withheld']): CaseRecord {
  if (withheld.size === 0) return record;
  let text = JSON.stringify(record);
  for (const id of withheld) text = text.replaceAll(id, randomUUID());
  return JSON.parse(text); // the same shape with other ids
}
