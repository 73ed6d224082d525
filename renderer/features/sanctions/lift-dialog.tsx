import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import { useText } from '../../hooks/use-text.ts';
import { EndDialog } from '../../ui/end-dialog.tsx';
import { PastCasesFirst } from '../../ui/past-cases.tsx';
import { useLiftSanction } from './queries.ts';

export function LiftDialog({ sanction, onClose }: { sanction: Sanction; onClose: () => void }) {
  const text = useText();
  const lift = useLiftSanction();
  return (
    <EndDialog
      draftKey={`lift:${sanction.id}`}
      words={{
        title: text('sanctions.lift.title'),
        intro: text('sanctions.lift.intro'),
        on: text('sanctions.lift.on'),
        reason: text('sanctions.lift.reason'),
        save: text('sanctions.lift.save'),
      }}
      isPending={lift.isPending}
      error={lift.error}
      onSave={(ending, done) => lift.mutate({ id: sanction.id, ...ending }, { onSuccess: done })}
      onClose={onClose}
    >
      <PastCasesFirst incidentId={sanction.incidentId} />
    </EndDialog>
  );
}
