import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { IncidentSummary } from '../../../shared/incidents/incident.ts';
import { answerDue } from '../../../shared/promises/due.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { usePromiseRules } from '../../hooks/use-promise-rules.ts';
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
  const rules = usePromiseRules();
  const { receivedAt, setting } = report.fields;
  // to this reporter, whoever was answered before
  const owed = rules && answerDue(rules, { reportedAt: receivedAt.at, setting, metAt: null });
  const due = owed && format.dateTime(owed);
  return (
    <div className="intake-filed">
      <p>{text(isJoined ? 'intake.filed.joined' : 'intake.filed.intro')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {incident.codeName}
      </h1>
      {due && <p>{text('intake.filed.due', { due })}</p>}
      <div className="do">
        <h2>{text('intake.filed.aloud')}</h2>
        <ul>
          <li>{text('intake.filed.thank')}</li>
          <li>{text('intake.filed.group')}</li>
          {due && <li>{text('intake.filed.hear', { due })}</li>}
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
