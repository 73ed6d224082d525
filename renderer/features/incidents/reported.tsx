import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { useReports } from './queries.ts';
import { ReportedWishes } from './reported-wishes.tsx';

/** What was told, in the reporter's words; what was seen; and, marked as such, what the report taker makes of it. */
export function Reported({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const reports = useReports(incidentId).data;
  return (
    <section aria-labelledby="reported">
      <h2 id="reported">{text('incidents.reported.title')}</h2>
      {reports?.length === 0 && <p>{text('incidents.reported.none')}</p>}
      {reports?.map((report) => (
        <OneReport key={report.id} report={report} />
      ))}
    </section>
  );
}

function OneReport({ report }: { report: Report }) {
  const text = useText();
  const { account, observed, reading } = report.fields;
  return (
    <article className="report">
      {account.trim() === '' ? (
        <p>{text('incidents.reported.noWords')}</p>
      ) : (
        <blockquote className="words">{account}</blockquote>
      )}
      <Taken report={report} />
      <Block title={text('incidents.observed.title')} body={observed} />
      <Block title={text('incidents.reading.title')} body={reading} about={text('incidents.reading.about')} />
      <ReportedWishes fields={report.fields} />
    </article>
  );
}

function Taken({ report }: { report: Report }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const second = report.fields.secondPresent.trim();
  return (
    <p className="small">
      {text(second === '' ? 'incidents.reported.taken' : 'incidents.reported.takenWith', {
        readBack: text(`incidents.readBack.${report.fields.readBack}`),
        member: nameOf(report.takenBy),
        when: format.dateTime(report.fields.receivedAt.at),
        second,
      })}
    </p>
  );
}

function Block({ title, body, about }: { title: string; body: string; about?: string }) {
  if (body.trim() === '') return null;
  return (
    <div className={about === undefined ? undefined : 'reading'}>
      <h3>{title}</h3>
      <p className="typed">{body}</p>
      {about !== undefined && <p className="small">{about}</p>}
    </div>
  );
}
