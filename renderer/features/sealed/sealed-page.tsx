import { Link } from '@tanstack/react-router';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Answers } from './answers.tsx';
import { FilesInside } from './files-inside.tsx';
import { MakeReport } from './make-report.tsx';
import { type OpenedReport, useSealedReport } from './queries.ts';
import '../../ui/record.css';
import './sealed.css';

/** All that a sealed file says, before it is part of the record. */
export function SealedPage({ id }: { id: EvidenceId }) {
  const text = useText();
  const { data, error } = useSealedReport(id);
  return (
    <Page title={text('ways.report.title')} subtitle={data && <Origin report={data} />}>
      {error && <ErrorNote error={error} />}
      {data === undefined && !error && <p role="status">{text('ways.report.opening')}</p>}
      {data && <Opened id={id} report={data} />}
      <p className="form-foot">
        <Link to="/ways">{text('ways.report.back')}</Link>
      </p>
    </Page>
  );
}

function Origin({ report: { sealedAt, event } }: { report: OpenedReport }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      {text('ways.report.sealed', { when: format.dateTime(sealedAt) })}{' '}
      {event !== '' && <bdi>{text('ways.report.event', { event })}</bdi>}
    </>
  );
}

function Opened({ id, report }: { id: EvidenceId; report: OpenedReport }) {
  const text = useText();
  return (
    <div className="stack">
      <p className="small">{text('ways.report.untrusted')}</p>
      <Answers answers={report.answers} />
      <Sheet title={text('ways.report.files')}>
        <FilesInside files={report.files} />
      </Sheet>
      <Sheet title={text('ways.report.file')}>
        {report.already === null ? (
          <MakeReport id={id} wasAtEvent={report.event !== ''} />
        ) : (
          <Already already={report.already} />
        )}
      </Sheet>
    </div>
  );
}

function Already({ already: { at, incident } }: { already: NonNullable<OpenedReport['already']> }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <p>{text('ways.report.already', { when: format.dateTime(at) })}</p>
      {incident !== null && (
        <Link to="/incidents/$id" params={{ id: incident.id }}>
          {text('ways.report.already.case', { codeName: incident.codeName })}
        </Link>
      )}
    </>
  );
}
