import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { countOpen } from '../../../shared/promises/owed.ts';
import { useText } from '../../hooks/use-text.ts';
import { api } from '../../lib/api.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { nextStep } from './next-step.ts';
import { useOwedInCase, useReports } from './queries.ts';

export function NextStepCard({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const reports = useReports(incident.id).data;
  const meetings = useQuery({
    queryKey: ['meetings', 'of', incident.id],
    queryFn: () => api.meetings.list({ incidentId: incident.id }),
  }).data;
  const owed = useOwedInCase(incident.id).data;
  if (reports === undefined || meetings === undefined || owed === undefined) return null;
  const open = countOpen(owed);
  const step = nextStep({ incident, reports, meetings, owed: open });
  const count = step === 'related' ? incident.related.length : step === 'owed' ? open : incident.openTasks;
  const planned = meetings.find(({ heldAt }) => heldAt === null);
  return (
    <Sheet title={text('incidents.next.title')}>
      <p>{text(`incidents.next.${step}`, { count })}</p>
      {step === 'related' && (
        <ul className="plain">
          {incident.related.map(({ id, codeName }) => (
            <li key={id}>
              <Link to="/incidents/$id" params={{ id }}>
                {text('incidents.next.open', { codeName })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {step === 'meeting' && planned !== undefined && (
        <Link to="/meetings/$id" params={{ id: planned.id }}>
          {text('incidents.next.openMeeting')}
        </Link>
      )}
    </Sheet>
  );
}
