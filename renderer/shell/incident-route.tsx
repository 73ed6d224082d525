import { useNavigate } from '@tanstack/react-router';
import { IncidentId } from '../../shared/incidents/incident.ts';
import { AllegationsOfCase, useAllegationCount } from '../features/allegations/allegations-of-case.tsx';
import { AppealsOfCase, useAppealCount } from '../features/appeals/appeals-of-case.tsx';
import { AssessmentOfCase } from '../features/assessment/assessment-of-case.tsx';
import { CareOfCase } from '../features/care/care-of-case.tsx';
import { CaseCover } from '../features/care/case-cover.tsx';
import { FileCover, FileWarning } from '../features/care/file-care.tsx';
import { Access } from '../features/conflicts/access.tsx';
import { ConflictGate } from '../features/conflicts/conflict-gate.tsx';
import type { FileCare } from '../features/evidence/evidence-file.tsx';
import { EvidenceOfCase, useEvidenceCount } from '../features/evidence/evidence-of-case.tsx';
import { ExportButton } from '../features/exports/export-button.tsx';
import { FlagsOfCase, useFlagCount } from '../features/flags/flags-of-case.tsx';
import { IncidentPage, type IncidentPanel } from '../features/incidents/incident-page.tsx';
import { LettersOfCase, useLetterCount } from '../features/letters/letters-of-case.tsx';
import { CallMeeting } from '../features/meetings/call-meeting.tsx';
import { DecisionsOfCase, useDecisionCount } from '../features/meetings/decisions-of-case.tsx';
import { MeetingsOfCase, useMeetingCount } from '../features/meetings/meetings-of-case.tsx';
import { UrgentOfCase, useUrgentCount } from '../features/meetings/urgent-of-case.tsx';
import { OwedInCase, useOwedCount } from '../features/owed/owed-in-case.tsx';
import { EraseCase } from '../features/retention/erase-case.tsx';
import { RetentionOfCase } from '../features/retention/retention-of-case.tsx';
import { SanctionsOfCase, useSanctionCount } from '../features/sanctions/sanctions-of-case.tsx';
import { CarriedOut } from '../features/spaces/carried-out.tsx';
import { ReadBackSheet } from './read-back-sheet.tsx';

/** One case, for whoever may open it. */
export function IncidentRoute({ id: given }: { id: string }) {
  const id = IncidentId.parse(given);
  return (
    <ConflictGate key={id} incidentId={id}>
      <OpenedCase id={id} />
    </ConflictGate>
  );
}

/** Put together from the rooms that each know a part of it. */
function OpenedCase({ id }: { id: IncidentId }) {
  const navigate = useNavigate();
  return (
    <IncidentPage
      id={id}
      panels={usePanels(id)}
      cover={(content) => <CaseCover incidentId={id}>{content}</CaseCover>}
      beside={(incident) => (
        <>
          <Access incident={incident} />
          {incident.anonymisedAt === null && <CareOfCase incident={incident} />}
          {incident.anonymisedAt === null && <RetentionOfCase incident={incident} />}
          <EraseCase incident={incident} onDeleted={() => void navigate({ to: '/incidents' })} />
        </>
      )}
      actions={({ codeName }) => (
        <>
          <ExportButton what={{ kind: 'dossier', incidentId: id, codeName }} />
          <CallMeeting incidentId={id} primary />
        </>
      )}
      reportActions={(report) => <ReadBackSheet report={report} />}
    />
  );
}

function usePanels(id: IncidentId): readonly IncidentPanel[] {
  const allegations = useAllegationCount(id);
  const meetings = useMeetingCount(id);
  const sanctions = useSanctionCount(id);
  const flags = useFlagCount(id);
  const decided = useDecisionCount(id);
  const urgent = useUrgentCount(id);
  const appeals = useAppealCount(id);
  const evidence = useEvidenceCount(id);
  const owed = useOwedCount(id);
  const letters = useLetterCount(id);
  return [
    { id: 'allegations', count: allegations, content: (incident) => <AllegationsOfCase incident={incident} /> },
    { id: 'assessment', count: undefined, content: () => <AssessmentOfCase incidentId={id} /> },
    { id: 'meetings', count: meetings, content: () => <MeetingsOfCase incidentId={id} /> },
    {
      id: 'decisions',
      count: sumOf(sanctions, flags, decided, urgent, appeals),
      content: (incident) => (
        <div className="case-story">
          <SanctionsOfCase
            incident={incident}
            below={({ id: sanctionId }) => <CarriedOut incidentId={id} sanctionId={sanctionId} />}
          />
          <FlagsOfCase incident={incident} />
          <DecisionsOfCase incidentId={id} />
          <UrgentOfCase incidentId={id} />
          <AppealsOfCase incident={incident} />
        </div>
      ),
    },
    {
      id: 'letters',
      count: letters,
      content: (incident) => (
        <LettersOfCase
          incident={incident}
          paper={({ id: letterId }) => <ExportButton what={{ kind: 'letter', letterId }} />}
        />
      ),
    },
    { id: 'owed', count: owed, content: (incident) => <OwedInCase incident={incident} /> },
    { id: 'evidence', count: evidence, content: () => <EvidenceOfCase incidentId={id} care={careOf(id)} /> },
  ];
}

function careOf(incidentId: IncidentId): FileCare {
  return {
    line: (file) => <FileWarning incidentId={incidentId} file={file} />,
    cover: (file, content) => (
      <FileCover incidentId={incidentId} file={file}>
        {content}
      </FileCover>
    ),
  };
}

function sumOf(...counts: (number | undefined)[]): number | undefined {
  return counts.reduce((sum, count) => (sum === undefined || count === undefined ? undefined : sum + count), 0);
}
