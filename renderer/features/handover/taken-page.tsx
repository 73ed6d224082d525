import type { TakingOver } from '../../../shared/handover/ceremony.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CeremonyFoot } from './ceremony-foot.tsx';
import { BansStep, CasesStep, OutsideStep, OwedStep, PassphrasesStep, RetentionStep } from './looked-at-steps.tsx';
import { useHandedOver, useSaveReceipt } from './queries.ts';
import { tickOf } from './step.tsx';
import { WhatCame } from './what-came.tsx';

/** Without those that only the leaving side can do. */
const STEPS = ['cases', 'owed', 'bans', 'retention', 'outside', 'passphrases'] as const;

/** What came, the receipt for it, and what is owed from now on. */
export function TakenPage({ ceremony }: { ceremony: TakingOver }) {
  const text = useText();
  const { data: handedOver, error } = useHandedOver(ceremony.id);
  const both = handedOver && { ceremony, handedOver };
  const { from, organisation } = ceremony;
  return (
    <Page
      title={text('handover.taken.title')}
      subtitle={<span dir="auto">{text('handover.taken.from', { from, organisation })}</span>}
    >
      <div className="stack">
        <ReceiptToGive ceremony={ceremony} />
        <WhatCame handoverId={ceremony.handoverId} />
      </div>
      <h2>{text('handover.owedNow')}</h2>
      {error && <ErrorNote error={error} />}
      {both && (
        <ol className="handover-steps">
          <CasesStep {...both} />
          <OwedStep {...both} />
          <BansStep {...both} />
          <RetentionStep {...both} />
          <OutsideStep {...both} />
          <PassphrasesStep ceremony={ceremony} />
        </ol>
      )}
      <CeremonyFoot ceremony={ceremony} open={STEPS.filter((step) => tickOf(ceremony, step) === undefined)} />
    </Page>
  );
}

function ReceiptToGive({ ceremony: { id, from, code } }: { ceremony: TakingOver }) {
  const text = useText();
  const place = useChosenPlace();
  const save = useSaveReceipt();
  const saveAs = async () => {
    const to = await place.choose('save-pdf', `Receipt ${today()}.pdf`);
    if (to !== null) save.mutate({ id, destination: to.grant });
  };
  return (
    <Sheet title={text('handover.taken.receipt')}>
      <output className="handover-words large" aria-label={text('handover.taken.receipt')}>
        {code}
      </output>
      <p>{text('handover.taken.receipt.about', { from })}</p>
      <Button onPress={() => void saveAs()} isPending={save.isPending}>
        {text('handover.taken.receipt.save')}
      </Button>
      {save.error && <ErrorNote error={save.error} />}
      <div role="status">{save.data && <p>{text('handover.saved', { fileName: save.data.fileName })}</p>}</div>
      {place.picker}
    </Sheet>
  );
}
