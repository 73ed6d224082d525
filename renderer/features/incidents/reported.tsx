import { type ReactNode, useState } from 'react';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { useReports } from './queries.ts';
import { ReadBackDialog } from './read-back-dialog.tsx';
import { ReportVersions } from './report-versions.tsx';
import { ReportedSafety, ReportedWishes } from './reported-wishes.tsx';

/** What other rooms make of a report. */
export type ReportActions = (report: Report) => ReactNode;

interface ReportedProps {
  readonly incidentId: IncidentId;
  /** Nothing is left in it that could be read back. */
  readonly isOver: boolean;
  readonly actions?: ReportActions | undefined;
}

/** What was told, in the reporter's words; what was seen; and, marked as such, what the report taker makes of it. */
export function Reported({ incidentId, isOver, actions }: ReportedProps) {
  const text = useText();
  const reports = useReports(incidentId).data;
  return (
    <section aria-labelledby="reported">
      <h2 id="reported">{text('incidents.reported.title')}</h2>
      {reports?.length === 0 && <p>{text('incidents.reported.none')}</p>}
      {reports?.map((report) => (
        <OneReport
          key={report.id}
          report={report}
          isOneOf={reports.length}
          mayReadBack={!isOver}
          actions={isOver ? undefined : actions?.(report)}
        />
      ))}
    </section>
  );
}

interface OneReportProps {
  readonly report: Report;
  /** How many reports its case has. */
  readonly isOneOf?: number;
  readonly mayReadBack?: boolean;
  readonly actions?: ReactNode;
}

export function OneReport({ report, isOneOf = 1, mayReadBack = true, actions }: OneReportProps) {
  const text = useText();
  const format = useFormat();
  const received = format.dateTime(report.fields.receivedAt.at);
  const { account, observed, reading } = report.fields;
  return (
    <article className="report">
      {isOneOf > 1 && <h3>{text('incidents.reported.one', { when: received })}</h3>}
      {account.trim() === '' ? (
        <p>{text('incidents.reported.noWords')}</p>
      ) : (
        <blockquote className="words" dir="auto">
          {account}
        </blockquote>
      )}
      <Taken report={report} />
      <Block title={text('incidents.observed.title')} body={observed} />
      <Block title={text('incidents.reading.title')} body={reading} about={text('incidents.reading.about')} />
      <ReportedSafety fields={report.fields} />
      <ReportedWishes fields={report.fields} />
      <ReportVersions versions={report.versions} />
      <div className="form-foot">
        {mayReadBack && <ReadBack report={report} />}
        {actions}
      </div>
    </article>
  );
}

/** What the report taker saw themselves has nobody to be read to. */
function ReadBack({ report }: { report: Report }) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (report.fields.channel === 'own-observation') return null;
  return (
    <>
      <Button variant="quiet" onPress={() => setIsOpen(true)}>
        {text('incidents.readBackDialog.open')}
      </Button>
      {isOpen && <ReadBackDialog report={report} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** Where no words of the reporter were written down, there is nothing to read back. */
function Taken({ report: { fields, takenBy, versions } }: { report: Report }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const second = versions[0]?.fields.secondPresent.trim() ?? '';
  const words = fields.account.trim() === '' ? 'Without' : '';
  return (
    <p className="small">
      {text(`incidents.reported.taken${words}${second === '' ? '' : 'With'}`, {
        readBack: text(`incidents.readBack.${fields.readBack}`),
        member: nameOf(takenBy),
        when: format.dateTime(fields.receivedAt.at),
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
