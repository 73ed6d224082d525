import { AppError } from '../../shared/reply.ts';
import type { ReadBackInput } from '../../shared/reports/read-back.ts';
import { type Report, ReportFields, type ReportId, type ReportVersion } from '../../shared/reports/report.ts';
import { listCasesInConflict } from '../database/repositories/conflicts.ts';
import { getReport, insertReportVersion } from '../database/repositories/reports.ts';
import { readAccounts, seesOnlyOwn } from './access.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { isWrittenBy } from './own-reports.ts';
import { indexReport } from './reports.ts';

/** What was taken down stays as it is; what the reporter heard and put right stands beside it and counts from now on. */
export function readBackReport(context: MutationContext, input: ReadBackInput): Report {
  const { db, member, now, audit } = context;
  const report = readReport(context, input.id);
  const { outcome: readBack, corrections, secondPresent, note: readBackNote } = input;
  const corrected = Object.entries(corrections).filter(([, told]) => told !== undefined);
  const fields = ReportFields.parse({
    ...report.fields,
    ...Object.fromEntries(corrected),
    ...{ readBack, readBackNote, secondPresent },
  });
  const version: ReportVersion = { kind: 'read-back', writtenBy: member, writtenAt: now(), fields };
  insertReportVersion(db, report.id, version);
  const readTo: Report = { ...report, fields, versions: [...report.versions, version] };
  indexReport(db, readTo);
  audit('report.read-back', report.id);
  return readTo;
}

/** Whoever sees only their own reports reads back what nobody else has changed since. */
function readReport(context: QueryContext, id: ReportId): Report {
  const report = getReport(context.db, id);
  if (report === undefined) throw new AppError('not-found', `Cannot read back the report "${id}": there is none`);
  if (!seesOnlyOwn(context)) readAccounts(context, report.incidentId);
  else if (!mayReadBack(context, report))
    throw new AppError('not-allowed', 'Cannot read back the report: you did not write all of it');
  return report;
}

/** For who sees only their own reports. */
export function mayReadBack({ db, member }: QueryContext, report: Report): boolean {
  return (
    report.takenBy === member &&
    isWrittenBy(report, member) &&
    !listCasesInConflict(db, member).includes(report.incidentId)
  );
}
