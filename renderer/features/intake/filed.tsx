import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { IncidentSummary } from '../../../shared/incidents/incident.ts';
import { useSeesOnlyOwn } from '../../hooks/use-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

/** The case has its name now. What is said next promises nothing but when they hear. */
export function Filed({ incident }: { incident: IncidentSummary }) {
  const text = useText();
  const format = useFormat();
  const seesOnlyOwn = useSeesOnlyOwn();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const due = incident.answerDue === null ? '' : format.dateTime(incident.answerDue);
  return (
    <div className="intake-filed">
      <p>{text('intake.filed.intro')}</p>
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
