import { useState } from 'react';
import type { Ceremony } from '../../../shared/handover/ceremony.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFinish, useSaveChecklist } from './queries.ts';

interface CeremonyFootProps {
  readonly ceremony: Ceremony;
  /** Names of the steps that are not done. */
  readonly open: readonly string[];
}

/** The checklist on paper, and the end. */
export function CeremonyFoot({ ceremony: { id, endedAt }, open }: CeremonyFootProps) {
  const text = useText();
  const place = useChosenPlace();
  const save = useSaveChecklist();
  const [isFinishing, setIsFinishing] = useState(false);
  const saveAs = async () => {
    const to = await place.choose('save-pdf', `Checklist ${today()}.pdf`);
    if (to !== null) save.mutate({ id, destination: to.grant });
  };
  return (
    <div className="handover-foot">
      <p className="small">{text('handover.checklist.about')}</p>
      <div className="handover-actions">
        <Button onPress={() => void saveAs()} isPending={save.isPending}>
          {text('handover.checklist')}
        </Button>
        {endedAt === null && (
          <Button {...(open.length === 0 && { variant: 'primary' })} onPress={() => setIsFinishing(true)}>
            {text('handover.finish')}
          </Button>
        )}
      </div>
      {save.error && <ErrorNote error={save.error} />}
      <div role="status">{save.data && <p>{text('handover.saved', { fileName: save.data.fileName })}</p>}</div>
      {place.picker}
      {isFinishing && <Finish id={id} open={open} onClose={() => setIsFinishing(false)} />}
    </div>
  );
}

function Finish({ id, open, onClose }: { id: Ceremony['id']; open: readonly string[]; onClose: () => void }) {
  const text = useText();
  const finish = useFinish();
  const steps = open.map((step) => text(`handover.step.${step}`)).join(', ');
  return (
    <ConfirmDialog
      title={text('handover.finish.title')}
      confirm={text('handover.finish')}
      onConfirm={() => finish.mutate(id, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={finish.isPending}
      error={finish.error}
    >
      {open.length === 0 ? (
        <p>{text('handover.finish.all')}</p>
      ) : (
        <p className="care">{text('handover.finish.open', { count: open.length, steps })}</p>
      )}
    </ConfirmDialog>
  );
}
