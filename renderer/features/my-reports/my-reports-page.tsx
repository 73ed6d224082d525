import { Link } from '@tanstack/react-router';
import type { OwnReport } from '../../../shared/reports/own-report.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { useOwnReports } from './queries.ts';

/** All that a report taker or an ally sees of any case: what they took, by the code name the case was given. */
export function MyReportsPage() {
  const text = useText();
  const { data: reports, error } = useOwnReports();
  return (
    <Page title={text('myReports.title')} subtitle={text('myReports.about')}>
      {error && <ErrorNote error={error} />}
      {reports?.length === 0 && (
        <EmptyState title={text('myReports.empty.title')}>{text('myReports.empty.body')}</EmptyState>
      )}
      <ul className="plain rows">
        {reports?.map((own) => (
          <Row key={own.report.id} own={own} />
        ))}
      </ul>
    </Page>
  );
}

function Row({ own: { report, codeName, status } }: { own: OwnReport }) {
  const text = useText();
  const format = useFormat();
  const { fields, filedAt } = report;
  return (
    <li>
      <div>
        <Link to="/my-reports/$id" params={{ id: report.id }} className="code-name">
          {codeName}
        </Link>
        <p className="small">
          {text('myReports.row', {
            received: format.dateTime(fields.receivedAt.at),
            filed: format.dateTime(filedAt),
            readBack: text(`incidents.readBack.${fields.readBack}`),
          })}
        </p>
      </div>
      <Chip tone="plain">{text(`incidents.status.${status}`)}</Chip>
    </li>
  );
}
