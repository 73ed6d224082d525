import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { Day } from '../../../shared/time.ts';
import { useText } from '../../hooks/use-text.ts';
import { useChooseDay } from './queries.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface DayDialogProps {
  readonly cases: readonly { readonly incidentId: IncidentId; readonly codeName: string }[];
  /** Of the case, or of the list. */
  readonly draftKey: string;
  readonly first: Day | '';
  readonly graceDays: number;
  readonly onClose: () => void;
}

/** Another day than the rule's, earlier or later. */
export function DayDialog({ cases, draftKey, first, graceDays, onClose }: DayDialogProps) {
  const text = useText();
  const choose = useChooseDay();
  const [only] = cases;
  const incidentIds = cases.map(({ incidentId }) => incidentId);
  return (
    <ReasonDialog
      draftKey={draftKey}
      words={{
        title: text('retention.day.title', { count: cases.length, codeName: only?.codeName ?? '' }),
        intro: text('retention.day.intro', { days: graceDays }),
        reason: text('retention.day.reason'),
        save: text('retention.day.save'),
      }}
      day={{ label: text('retention.day.on'), first, isOptional: false }}
      isPending={choose.isPending}
      error={choose.error}
      onSave={({ on, reason }, done) => choose.mutate({ incidentIds, on, reason }, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
