import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useMarkAnswered } from './queries.ts';

export function AnsweredDialog({ id, onClose }: { id: IncidentId; onClose: () => void }) {
  const text = useText();
  const mark = useMarkAnswered();
  return (
    <ConfirmDialog
      title={text('incidents.clock.title')}
      confirm={text('incidents.clock.confirm')}
      onConfirm={() => mark.mutate({ id }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={mark.isPending}
      error={mark.error}
    >
      <p>{text('incidents.clock.body')}</p>
    </ConfirmDialog>
  );
}
