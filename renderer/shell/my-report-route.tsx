import { ReportId } from '../../shared/reports/report.ts';
import { EvidenceOfCase } from '../features/evidence/evidence-of-case.tsx';
import { OneReport } from '../features/incidents/reported.tsx';
import { OwnReportPage } from '../features/my-reports/own-report-page.tsx';
import { ReadBackSheet } from './read-back-sheet.tsx';

/** A report one took, put together from the rooms that each know a part of it. */
export function MyReportRoute({ id }: { id: string }) {
  return (
    <OwnReportPage
      id={ReportId.parse(id)}
      told={({ report, mayReadBack }) => (
        <OneReport
          report={report}
          mayReadBack={mayReadBack}
          actions={mayReadBack && <ReadBackSheet report={report} />}
        />
      )}
      files={({ report }) => <EvidenceOfCase incidentId={report.incidentId} />}
    />
  );
}
