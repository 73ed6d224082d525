import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { Access } from './access.tsx';
import { Facts } from './facts.tsx';
import { NextStepCard } from './next-step-card.tsx';
import { Reported } from './reported.tsx';
import { TaskList } from './task-list.tsx';
import { Timeline } from './timeline.tsx';

/** The first tab: what was told, what is known and what happened; beside it, what is to be done. */
export function CasePanel({ incident }: { incident: IncidentDetail }) {
  return (
    <div className="record-columns">
      <div className="case-story">
        <Reported incidentId={incident.id} />
        <Facts incident={incident} />
        <Timeline incidentId={incident.id} />
      </div>
      <div className="stack">
        <NextStepCard incident={incident} />
        <TaskList incidentId={incident.id} />
        <Access incident={incident} />
      </div>
    </div>
  );
}
