import { checkInsAfter } from '../../../shared/sanctions/check-ins.ts';
import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import { NotedEventKind, type SanctionEventKind } from '../../../shared/sanctions/sanction-event.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PastCasesFirst } from '../../ui/past-cases.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useGrantReturn, useRecordStep, useReviewSanction } from './queries.ts';

interface TypedStep {
  readonly kind: SanctionEventKind;
  readonly on: string;
  readonly note: string;
  /** The days on which it is looked at how a return goes. */
  readonly checkIns: readonly string[];
  /** Of one that was looked at again: when it is looked at next. */
  readonly reviewOn: string;
}

interface StepDialogProps {
  readonly sanction: Sanction;
  /** What can happen to it now; at least one. */
  readonly steps: readonly SanctionEventKind[];
  readonly onClose: () => void;
}

/** Writes down what happened to a sanction. A return comes with conditions and two days to look at how it goes. */
export function StepDialog({ sanction, steps, onClose }: StepDialogProps) {
  const text = useText();
  const draft = useDraft<TypedStep>(`sanction-step:${sanction.id}`, firstOf(steps));
  const typed = steps.includes(draft.value.kind) ? draft.value : { ...draft.value, kind: firstOf(steps).kind };
  const { save, error, isPending } = useSaveStep(sanction, typed, () => void draft.discard().then(onClose));
  const change = (part: Partial<TypedStep>) => draft.setValue({ ...typed, ...part });
  const isReturn = typed.kind === 'returned';
  const isReview = typed.kind === 'reviewed';
  const isWhole =
    typed.on !== '' && (!isReturn || (typed.note.trim() !== '' && typed.checkIns.every((day) => day !== '')));
  return (
    <Dialog
      title={text('sanctions.record.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={save} isDisabled={!isWhole} isPending={isPending}>
          {text('sanctions.record.save')}
        </DialogButtons>
      }
    >
      {DECIDES.includes(typed.kind) && <PastCasesFirst incidentId={sanction.incidentId} />}
      <RadioField
        label={text('sanctions.record.kind')}
        value={typed.kind}
        onChange={(kind) => change({ kind: steps.find((step) => step === kind) ?? typed.kind })}
        options={steps.map((kind) => ({
          value: kind,
          label: text(`sanctions.event.${kind}`),
          description: text(`sanctions.event.${kind}.about`),
        }))}
      />
      {!isReview && (
        <DateField
          label={text(isReturn ? 'sanctions.lift.on' : 'sanctions.record.on')}
          value={typed.on}
          onChange={(on) => change({ on, ...(on !== '' && { checkIns: checkInsAfter(on) }) })}
        />
      )}
      <TextField
        label={text(isReturn ? 'sanctions.return.conditions' : 'sanctions.record.note')}
        optional={!isReturn}
        value={typed.note}
        onChange={(note) => change({ note })}
        multiline
        rows={3}
      />
      {isReview && (
        <DateField
          label={text('sanctions.review.next')}
          optional
          value={typed.reviewOn ?? ''}
          onChange={(reviewOn) => change({ reviewOn })}
        />
      )}
      {isReturn && <CheckInDays days={typed.checkIns} onChange={(checkIns) => change({ checkIns })} />}
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}

/** The other cases of the people are read before. */
const DECIDES: readonly SanctionEventKind[] = ['decided', 'return-refused', 'returned'];

function CheckInDays({ days, onChange }: { days: readonly string[]; onChange: (days: readonly string[]) => void }) {
  const text = useText();
  return (
    <div className="side-by-side">
      {CHECK_INS.map((which, index) => (
        <DateField
          key={which}
          label={text(`sanctions.return.${which}`)}
          value={days[index] ?? ''}
          onChange={(day) => onChange(days.with(index, day))}
        />
      ))}
    </div>
  );
}

/** After one month and after three (Mozilla). */
const CHECK_INS = ['first', 'second'] as const;

function firstOf([kind = 'told']: readonly SanctionEventKind[]): TypedStep {
  return { kind, on: today(), note: '', checkIns: checkInsAfter(today()), reviewOn: '' };
}

function useSaveStep({ id }: Sanction, { kind, on, note, checkIns, reviewOn }: TypedStep, onSuccess: () => void) {
  const text = useText();
  const record = useRecordStep();
  const grant = useGrantReturn();
  const review = useReviewSanction();
  const noted = NotedEventKind.safeParse(kind);
  const save = () => {
    if (noted.success) return record.mutate({ id, kind: noted.data, on, note }, { onSuccess });
    if (kind === 'reviewed') return review.mutate({ id, reviewOn: reviewOn || null, note }, { onSuccess });
    const days = CHECK_INS.map((which, index) => {
      return { kind: 'check-in' as const, title: text(`sanctions.return.${which}`), due: checkIns[index] ?? on };
    });
    return grant.mutate({ id, on, conditions: note, checkIns: days }, { onSuccess });
  };
  const all = [record, grant, review];
  return {
    save,
    error: all.find(({ error }) => error !== null)?.error,
    isPending: all.some(({ isPending }) => isPending),
  };
}
