import { type IncidentId, isOpen } from '../../../shared/incidents/incident.ts';
import { outcomeOfCase } from '../../../shared/retention/judge.ts';
import { type FrozenYear, tallyOf } from '../../../shared/retention/tally.ts';
import type { Day } from '../../../shared/time.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { listAppealOutcomes, listCasesToCount, listReportChannels } from '../../database/repositories/case-figures.ts';
import type { Only } from '../../database/repositories/only.ts';
import { countBans, countFlags } from '../bans.ts';
import { dayIn, localZone } from '../calendar.ts';
import { gather } from './judged-cases.ts';

/** Cases by the year of their report, each year by itself. Anonymised ones were counted before they were. */
export function countYears(db: ReadableDb, only: Only, today: Day): Map<number, FrozenYear> {
  const zone = localZone();
  const cases = listCasesToCount(db, only);
  const rows = rowsByCase(db, only);
  const years = Map.groupBy(cases, ({ reportedAt }) => Number(dayIn(zone, reportedAt).slice(0, 4)));
  return new Map(
    [...years].map(([year, some]) => {
      const ids = new Set(some.map(({ id }) => id));
      const figures = tallyOf(
        some.flatMap(({ id, setting, reportedAt, answeredAt }): Line[] => [
          ['total', 'cases'],
          ['setting', setting],
          ['answer', answeredIn(reportedAt, answeredAt)],
          ...(rows.get(id) ?? []),
        ]),
      );
      const isOf = (incidentId: IncidentId | null) => incidentId !== null && ids.has(incidentId);
      return [year, { figures, bans: countBans(db, isOf, today), flags: countFlags(db, isOf, today) }];
    }),
  );
}

type Line = [table: string, key: string];

/** What is counted of a case besides itself. */
function rowsByCase(db: ReadableDb, only: Only): Map<IncidentId, Line[]> {
  const outcomes = gather(db, only, new Set()).flatMap(({ state: { id }, file }) => [
    { id, line: ['outcome', isOpen(file.status) ? 'open' : outcomeOfCase(file)] satisfies Line },
    ...file.findings.map((finding) => ({ id, line: ['finding', finding ?? 'none'] satisfies Line })),
    ...file.terms.map(({ kind }) => ({ id, line: ['sanction', nameOf(kind)] satisfies Line })),
  ]);
  const reports = listReportChannels(db, only).flatMap(({ incidentId: id, channel }) => [
    { id, line: ['total', 'reports'] satisfies Line },
    { id, line: ['channel', channel] satisfies Line },
  ]);
  const appeals = listAppealOutcomes(db, only).map(({ incidentId: id, outcome }) => {
    return { id, line: ['appeal', outcome ?? 'open'] satisfies Line };
  });
  const all = Map.groupBy([...reports, ...outcomes, ...appeals], ({ id }) => id);
  return new Map([...all].map(([id, lines]) => [id, lines.map(({ line }) => line)]));
}

/** A kind of the team's own is counted with the others of its own: its name is the team's. */
function nameOf(kind: string | null): string {
  if (kind === null) return 'flag';
  return kind.startsWith('own-') ? 'own' : kind;
}

const HOUR_MS = 3_600_000;
const WITHIN: readonly (readonly [name: string, hours: number])[] = [
  ['day', 24],
  ['three-days', 72],
  ['week', 168],
  ['month', 744],
];

function answeredIn(reportedAt: string, answeredAt: string | null): string {
  if (answeredAt === null) return 'none';
  const hours = (Date.parse(answeredAt) - Date.parse(reportedAt)) / HOUR_MS;
  return WITHIN.find(([, limit]) => hours <= limit)?.[0] ?? 'later';
}
