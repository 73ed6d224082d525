import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { IncidentSummary } from '../../../shared/incidents/incident.ts';
import { answerDue } from '../../../shared/incidents/response-clock.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { useSeesOnlyOwn } from '../../hooks/use-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

interface FiledProps {
  readonly incident: IncidentSummary;
  readonly report: Report;
  /** It was added to a case that there was. */
  readonly isJoined: boolean;
}

/** The case has its name now. What is said next promises nothing but when they hear. */
export function Filed({ incident, report, isJoined }: FiledProps) {
  const text = useText();
  const format = useFormat();
  const seesOnlyOwn = useSeesOnlyOwn();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { receivedAt, setting } = report.fields;
  const due = format.dateTime(answerDue(receivedAt.at, setting)); // to this reporter, whoever was answered before
  return (
    <div className="intake-filed">
      <p>{text(isJoined ? 'intake.filed.joined' : 'intake.filed.intro')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {incident.codeName}
      </h1>
      <p>{text('intake.filed.due', { due })}</p>
      <div className="do">
        <h2>{text('intake.filed.aloud')}</h2>
        <ul>
          <li>{text('intake.filed.thank')}</li>
          <li>{text('intake.filed.group')}</li>
          <li>{text('intake.filed.hear', { due })}</li>
          <li>{text('intake.filed.back')}</li>
        </ul>
      </div>
      <p>
        {seesOnlyOwn ? (
          <Link to="/my-reports" className="button primary">
            {text('intake.filed.mine')}
          </Link>
        ) : (
          <Link to="/incidents/$id" params={{ id: incident.id }} className="button primary">
            {text('intake.filed.open')}
          </Link>
        )}
      </p>
    </div>
  );
}
