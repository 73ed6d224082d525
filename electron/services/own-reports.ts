import type { OwnReport } from '../../shared/reports/own-report.ts';
import type { Report } from '../../shared/reports/report.ts';
import { listCasesInConflict } from '../database/repositories/conflicts.ts';
import { getIncident } from '../database/repositories/incidents.ts';
import { listReportsTakenBy } from '../database/repositories/reports.ts';
import type { QueryContext } from './context.ts';

/** The newest first. What others added to a report since is part of the case, and so is left out here. */
export function findOwnReports({ db, member }: QueryContext): OwnReport[] {
  const closed = new Set(listCasesInConflict(db, member));
  return listReportsTakenBy(db, member)
    .filter(({ incidentId }) => !closed.has(incidentId))
    .map((report) => {
      const incident = getIncident(db, report.incidentId);
      if (incident === undefined) throw new Error('A report without its case');
      const { codeName, status } = incident;
      return { report: asWritten(report), codeName, status, mayReadBack: isWrittenBy(report, report.takenBy) };
    });
}

/** Whether all of it is in one member's own writing. */
export function isWrittenBy({ versions }: Report, member: Report['takenBy']): boolean {
  return versions.every(({ writtenBy }) => writtenBy === member);
}

function asWritten(report: Report): Report {
  const versions = report.versions.filter(({ writtenBy }) => writtenBy === report.takenBy);
  return { ...report, versions, fields: versions.at(-1)?.fields ?? report.fields };
}
