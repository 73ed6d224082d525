import { useState } from 'react';
import type { Leaving, Proof } from '../../../shared/handover/ceremony.ts';
import type { HandedOver } from '../../../shared/handover/handed-over.ts';
import { useAllMembers, useMe } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { CloseAccessDialog } from './close-access-dialog.tsx';
import { Step } from './step.tsx';

interface AccessStepProps {
  readonly leaving: Leaving;
  readonly handedOver: HandedOver;
}

/** What ends it, or why it cannot be ended here and now; afterwards what was tried and came of it. */
export function AccessStep({ leaving, handedOver }: AccessStepProps) {
  const text = useText();
  const format = useFormat();
  const leaver = useAllMembers().find(({ id }) => id === leaving.memberId);
  const removedAt = leaver?.removedAt ?? null;
  const name = leaver?.name ?? '…';
  return (
    <Step name="access" isDone={removedAt !== null}>
      {removedAt === null ? (
        <NotYet leaving={leaving} handedOver={handedOver} name={name} />
      ) : (
        <>
          <p>{text('handover.proof.gone', { name, when: format.dateTime(removedAt) })}</p>
          <Shown proof={leaving.proof} />
          <p className="care">{text('handover.proof.copies')}</p>
        </>
      )}
    </Step>
  );
}

function NotYet({ leaving, handedOver, name }: AccessStepProps & { readonly name: string }) {
  const text = useText();
  const me = useMe();
  const [isAsking, setIsAsking] = useState(false);
  const { isAlone, isOnlyLead, backups } = handedOver;
  if (isAlone)
    return (
      <>
        <p>{text('handover.access.alone')}</p>
        {leaving.way === 'package' && (
          <p>{text('handover.access.alonePackage', { folders: backups.folders.join(', ') || '–' })}</p>
        )}
      </>
    );
  if (isOnlyLead) return <p className="care">{text('handover.access.onlyLead', { name })}</p>;
  if (leaving.memberId === me) {
    const who = leaving.successorId === null ? 'other' : 'successor';
    return <p>{text(`handover.access.own.${who}`, { successor: leaving.successor })}</p>;
  }
  return (
    <>
      <p>{text('handover.access.about', { name })}</p>
      {leaving.endedAt === null && (
        <Button variant="danger" onPress={() => setIsAsking(true)}>
          {text('handover.access.end', { name })}
        </Button>
      )}
      {isAsking && <CloseAccessDialog id={leaving.id} name={name} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function Shown({ proof }: { proof: Proof | null }) {
  const text = useText();
  const format = useFormat();
  if (proof === null) return <p>{text('handover.proof.none')}</p>;
  if (proof.oldKeyFits) return <p className="care">{text('handover.proof.fits')}</p>;
  if (proof.opened > 0) return <p className="care">{text('handover.proof.same', { opened: proof.opened })}</p>;
  return (
    <div className="outcome good">
      <p>
        <strong>{text('handover.proof.shown')}</strong>
      </p>
      <p>{text('handover.proof.tried', { when: format.dateTime(proof.at), keyFiles: proof.keyFiles })}</p>
    </div>
  );
}
