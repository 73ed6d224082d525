import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useMarkAnswered } from './queries.ts';

export function AnsweredDialog({ id, onClose }: { id: IncidentId; onClose: () => void }) {
  const text = useText();
  const mark = useMarkAnswered();
  return (
    <Dialog
      title={text('incidents.clock.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('incidents.cancel')}</Button>
          <Button
            variant="primary"
            onPress={() => mark.mutate({ id }, { onSuccess: onClose })}
            isDisabled={mark.isPending}
          >
            {text('incidents.clock.confirm')}
          </Button>
        </>
      }
    >
      <p>{text('incidents.clock.body')}</p>
      {mark.error && <ErrorNote error={mark.error} />}
    </Dialog>
  );
}
