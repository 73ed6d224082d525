import { type ReactNode, useEffect } from 'react';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Covered, rememberShown } from './covered.tsx';
import { useWarnings, warningOf } from './queries.ts';

/** A case with a warning opens with it. Nothing is shown before it is known whether there is one. */
export function CaseCover({ incidentId, children }: { incidentId: IncidentId; children: ReactNode }) {
  const { data: warnings, error } = useWarnings(incidentId);
  const isOpen = warnings !== undefined && warningOf(warnings, null) === undefined;
  useEffect(() => {
    if (isOpen) rememberShown(incidentId);
  }, [isOpen, incidentId]);
  if (error) return <ErrorNote error={error} />;
  if (warnings === undefined) return null;
  const warning = warningOf(warnings, null);
  if (warning === undefined) return children;
  return (
    <Covered warning={warning} subject={incidentId}>
      {children}
    </Covered>
  );
}
