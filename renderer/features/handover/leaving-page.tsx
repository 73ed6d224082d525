import { type Leaving, LookedThrough } from '../../../shared/handover/ceremony.ts';
import type { HandedOver } from '../../../shared/handover/handed-over.ts';
import { useAllMembers } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { AccessStep } from './access-step.tsx';
import { useSides } from './between.ts';
import { CeremonyFoot } from './ceremony-foot.tsx';
import { BansStep, CasesStep, OutsideStep, OwedStep, PassphrasesStep, RetentionStep } from './looked-at-steps.tsx';
import { PackageStep } from './package-step.tsx';
import { useHandedOver } from './queries.ts';
import { ReceiptStep } from './receipt-step.tsx';
import { SharesStep } from './shares-step.tsx';
import { tickOf } from './step.tsx';
import { isSuccessorReady, SuccessorStep } from './successor-step.tsx';

/** The checklist of somebody who leaves, in the order in which it is gone through. */
export function LeavingPage({ leaving }: { leaving: Leaving }) {
  const text = useText();
  const format = useFormat();
  const sides = useSides();
  const { data: handedOver, error } = useHandedOver(leaving.id);
  const open = useOpenSteps(leaving);
  const { begunAt, endedAt } = leaving;
  return (
    <Page
      title={text('handover.from', sides(leaving))}
      subtitle={
        endedAt === null
          ? text('handover.begunOn', { when: format.dateTime(begunAt) })
          : text('handover.finishedOn', { when: format.dateTime(endedAt) })
      }
    >
      {error && <ErrorNote error={error} />}
      {handedOver && <Steps leaving={leaving} handedOver={handedOver} />}
      <CeremonyFoot ceremony={leaving} open={open} />
    </Page>
  );
}

function Steps({ leaving, handedOver }: { leaving: Leaving; handedOver: HandedOver }) {
  const both = { ceremony: leaving, handedOver };
  return (
    <ol className="handover-steps">
      <SuccessorStep leaving={leaving} />
      <CasesStep {...both} />
      <OwedStep {...both} />
      <BansStep {...both} />
      <RetentionStep {...both} />
      <OutsideStep {...both} />
      <PassphrasesStep ceremony={leaving} />
      {leaving.way === 'package' && (
        <>
          <PackageStep leaving={leaving} handedOver={handedOver} />
          <ReceiptStep leaving={leaving} />
        </>
      )}
      <AccessStep leaving={leaving} handedOver={handedOver} />
      <SharesStep leaving={leaving} handedOver={handedOver} />
    </ol>
  );
}

function useOpenSteps(leaving: Leaving): string[] {
  const isHere = useAllMembers().some(({ id, removedAt }) => id === leaving.memberId && removedAt === null);
  const { way, parcel, receipt } = leaving;
  return [
    ...(isSuccessorReady(leaving) ? [] : ['successor']),
    ...LookedThrough.options.filter((step) => tickOf(leaving, step) === undefined),
    ...(way === 'package' && parcel === null ? ['package'] : []),
    ...(way === 'package' && receipt === null ? ['receipt'] : []),
    ...(isHere ? ['access'] : []),
  ];
}
