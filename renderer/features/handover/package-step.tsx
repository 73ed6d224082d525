import { useState } from 'react';
import type { Leaving, Parcel } from '../../../shared/handover/ceremony.ts';
import type { HandedOver } from '../../../shared/handover/handed-over.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { PackageDialog } from './package-dialog.tsx';
import { Step } from './step.tsx';
import { Words } from './words.tsx';

/** One sealed file for the successor, and the words by which both sides know that it is the same one. */
export function PackageStep({ leaving, handedOver }: { leaving: Leaving; handedOver: HandedOver }) {
  const text = useText();
  const [isMaking, setIsMaking] = useState(false);
  const { parcel, endedAt } = leaving;
  return (
    <Step name="package" isDone={parcel !== null}>
      <p>{text('handover.package.about')}</p>
      {parcel && <Made parcel={parcel} />}
      {endedAt === null && (
        <Button {...(parcel === null && { variant: 'primary' })} onPress={() => setIsMaking(true)}>
          {text(parcel === null ? 'handover.package.make' : 'handover.package.again')}
        </Button>
      )}
      {isMaking && <PackageDialog id={leaving.id} handedOver={handedOver} onClose={() => setIsMaking(false)} />}
    </Step>
  );
}

function Made({ parcel: { fileName, at, cases, words } }: { parcel: Parcel }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <p dir="auto">{text('handover.package.file', { fileName, when: format.dateTime(at), cases })}</p>
      <Words label={text('handover.package.words')} about={text('handover.package.words.about')} words={words} />
    </>
  );
}
