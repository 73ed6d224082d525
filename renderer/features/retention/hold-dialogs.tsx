import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { useHold, useRelease } from './queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface OfCaseProps {
  readonly incidentId: IncidentId;
  readonly codeName: string;
  readonly onClose: () => void;
}

/** Nothing of it is erased as long as somebody may still need it. */
export function HoldDialog({ incidentId, codeName, onClose }: OfCaseProps) {
  const text = useText();
  const hold = useHold();
  return (
    <ReasonDialog
      draftKey={`retention-hold:${incidentId}`}
      words={{
        title: text('retention.hold.title', { codeName }),
        intro: text('retention.hold.intro'),
        reason: text('retention.hold.reason'),
        save: text('retention.hold.save'),
      }}
      day={{
        label: text('retention.hold.reviewOn'),
        hint: text('retention.hold.reviewOn.hint'),
        first: '',
        isOptional: true,
      }}
      isPending={hold.isPending}
      error={hold.error}
      onSave={({ on, reason }, done) =>
        hold.mutate({ incidentId, reason, reviewOn: on === '' ? null : on }, { onSuccess: done })
      }
      onClose={onClose}
    />
  );
}

export function ReleaseDialog({ incidentId, codeName, onClose }: OfCaseProps) {
  const text = useText();
  const release = useRelease();
  return (
    <ReasonDialog
      draftKey={`retention-release:${incidentId}`}
      words={{
        title: text('retention.release.title', { codeName }),
        intro: text('retention.release.intro'),
        reason: text('retention.release.reason'),
        save: text('retention.release.save'),
      }}
      isPending={release.isPending}
      error={release.error}
      onSave={({ reason }, done) => release.mutate({ incidentId, reason }, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
