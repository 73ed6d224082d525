import { IncidentId } from '../../shared/incidents/incident.ts';
import { EvidenceOfCase, useEvidenceCount } from '../features/evidence/evidence-of-case.tsx';
import { ExportButton } from '../features/exports/export-button.tsx';
import { IncidentPage, type IncidentPanel } from '../features/incidents/incident-page.tsx';
import { CallMeeting } from '../features/meetings/call-meeting.tsx';
import { MeetingsOfCase, useMeetingCount } from '../features/meetings/meetings-of-case.tsx';
import { SanctionsOfCase, useSanctionCount } from '../features/sanctions/sanctions-of-case.tsx';

/** One case, put together from the rooms that each know a part of it. */
export function IncidentRoute({ id: given }: { id: string }) {
  const id = IncidentId.parse(given);
  return (
    <IncidentPage
      key={id}
      id={id}
      panels={usePanels(id)}
      actions={({ codeName }) => (
        <>
          <ExportButton what={{ kind: 'dossier', incidentId: id, codeName }} />
          <CallMeeting incidentId={id} primary />
        </>
      )}
    />
  );
}

function usePanels(id: IncidentId): readonly IncidentPanel[] {
  const meetings = useMeetingCount(id);
  const sanctions = useSanctionCount(id);
  const evidence = useEvidenceCount(id);
  return [
    { id: 'meetings', count: meetings, content: () => <MeetingsOfCase incidentId={id} /> },
    { id: 'sanctions', count: sanctions, content: (incident) => <SanctionsOfCase incident={incident} /> },
    { id: 'evidence', count: evidence, content: () => <EvidenceOfCase incidentId={id} /> },
  ];
}
