import type { ReactNode } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { Facts } from './facts.tsx';
import { NextStepCard } from './next-step-card.tsx';
import { type ReportActions, Reported } from './reported.tsx';
import { TaskList } from './task-list.tsx';
import { Timeline } from './timeline.tsx';

interface CasePanelProps {
  readonly incident: IncidentDetail;
  /** From other rooms. */
  readonly beside: ReactNode;
  readonly reportActions: ReportActions | undefined;
}

/** The first tab: what was told, what is known and what happened; beside it, what is to be done. */
export function CasePanel({ incident, beside, reportActions }: CasePanelProps) {
  const isOver = incident.anonymisedAt !== null;
  return (
    <div className="record-columns">
      <div className="case-story">
        <Reported incidentId={incident.id} isOver={isOver} actions={reportActions} />
        {!isOver && <Facts incident={incident} />}
        <Timeline incidentId={incident.id} isOver={isOver} />
      </div>
      <div className="stack">
        {!isOver && (
          <>
            <NextStepCard incident={incident} />
            <TaskList incidentId={incident.id} />
          </>
        )}
        {beside}
      </div>
    </div>
  );
}
