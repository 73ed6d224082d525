import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OwnReport } from '../../../shared/reports/own-report.ts';
import type { ReportId } from '../../../shared/reports/report.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { useOwnReports } from './queries.ts';
import { ToldFacts } from './told-facts.tsx';

interface OwnReportPageProps {
  readonly id: ReportId;
  /** What was told, as another room shows it. */
  readonly told: (own: OwnReport) => ReactNode;
  /** The files that came with it, as another room shows them. */
  readonly files: (own: OwnReport) => ReactNode;
}

/** One report as it was written down, and where more may be added to it. */
export function OwnReportPage({ id, told, files }: OwnReportPageProps) {
  const text = useText();
  const format = useFormat();
  const { data: reports, error } = useOwnReports();
  const own = reports?.find(({ report }) => report.id === id);
  if (error) return <ErrorNote error={error} />;
  if (reports !== undefined && own === undefined) return <Gone />;
  if (own === undefined) return null;
  const { report, codeName, status } = own;
  return (
    <Page
      title={codeName}
      chips={<Chip tone="plain">{text(`incidents.status.${status}`)}</Chip>}
      subtitle={text('myReports.filed', { filed: format.dateTime(report.filedAt) })}
    >
      <p className="soft">{text('myReports.only')}</p>
      <section aria-labelledby="own-report">
        <h2 id="own-report">{text('myReports.told')}</h2>
        {told(own)}
        <ToldFacts fields={report.fields} />
      </section>
      {files(own)}
    </Page>
  );
}

/** It was taken in another role, or is closed to who asks by now. */
function Gone() {
  const text = useText();
  return (
    <Page title={text('myReports.gone')}>
      <Link to="/my-reports">{text('myReports.back')}</Link>
    </Page>
  );
}
