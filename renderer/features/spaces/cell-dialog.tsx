import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { BoardRow } from '../../../shared/spaces/procedures.ts';
import { type Cell, isWaiting, nextStates, RolloutState } from '../../../shared/spaces/rollout.ts';
import type { Space } from '../../../shared/spaces/space.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { Saved } from '../../ui/saved.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useBannedName, useBanWords } from './ban-words.tsx';
import { CellSteps } from './cell-steps.tsx';
import { useMark } from './queries.ts';

interface CellDialogProps {
  readonly row: BoardRow;
  readonly space: Space;
  readonly cell: Cell;
  readonly onClose: () => void;
}

/** One ban in one space: what was done so far, and what is done now. */
export function CellDialog({ row, space, cell, onClose }: CellDialogProps) {
  const text = useText();
  const form = useId();
  const name = useBannedName()(row);
  const { typed, setTyped, problem, save, savedAt, mark } = useMarking(row, cell, onClose);
  const choices = choicesOf(row, cell);
  const isReason = needsNote(row, cell, typed.state);
  return (
    <Dialog
      title={text('spaces.cell.title', { name, space: space.name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Saved at={savedAt} />
          <Button onPress={onClose}>{text(choices.length > 0 ? 'ui.cancel' : 'ui.close')}</Button>
          {choices.length > 0 && (
            <Button variant="primary" type="submit" form={form} isPending={mark.isPending}>
              {text('spaces.cell.save')}
            </Button>
          )}
        </>
      }
    >
      <AsItStands row={row} space={space} cell={cell} />
      {choices.length > 0 && (
        <Form id={form} onSubmit={save}>
          <RadioField
            label={text('spaces.cell.now')}
            value={typed.state}
            onChange={(state) => setTyped((before) => ({ ...before, state: RolloutState.parse(state) }))}
            options={choices.map((value) => ({ value, label: text(`spaces.mark.${value}`) }))}
            error={problem === 'state' ? text('spaces.cell.state.missing') : undefined}
          />
          <TextField
            label={text(isReason ? 'spaces.cell.reason' : 'spaces.cell.note')}
            {...(!isReason && { hint: text('spaces.cell.note.hint') })}
            optional={!isReason}
            multiline
            rows={2}
            value={typed.note}
            onChange={(note) => setTyped((before) => ({ ...before, note }))}
            maxLength={2000}
            error={problem === 'note' ? text('spaces.cell.reason.missing') : undefined}
          />
          {mark.error && <ErrorNote error={mark.error} />}
        </Form>
      )}
    </Dialog>
  );
}

function AsItStands({ row, space, cell }: Omit<CellDialogProps, 'onClose'>) {
  const text = useText();
  const words = useBanWords()(row);
  const { incident, told, hasEnded, isUrgent } = row;
  return (
    <>
      <p>{words}</p>
      {space.keeper.trim() !== '' && <p className="soft">{text('spaces.keptBy', { keeper: space.keeper })}</p>}
      <p>{text(`spaces.state.${cell.state}.about`)}</p>
      {incident === null && <p className="care">{text('spaces.cell.closed')}</p>}
      {incident !== null && !told && !hasEnded && (
        <p className="care">
          {text(isUrgent ? 'spaces.cell.urgent' : 'spaces.cell.notTold')}{' '}
          <Link to="/incidents/$id" params={{ id: incident.id }}>
            {text('spaces.cell.openCase', { codeName: incident.codeName })}
          </Link>
        </p>
      )}
      <CellSteps steps={cell.steps} />
    </>
  );
}

interface Typed {
  readonly state: RolloutState | '';
  readonly note: string;
}

function useMarking(row: BoardRow, cell: Cell, onDone: () => void) {
  const { id: sanctionId } = row.sanction;
  // The next step on the way; that it does not hold here, or a step back, is never said by mistake.
  const [first] = isWaiting(cell.state) ? choicesOf(row, cell).filter((choice) => choice !== 'not-here') : [];
  const draft = useDraft<Typed>(`rollout:${sanctionId}-${cell.spaceId}`, { state: '', note: '' });
  const [isTried, setIsTried] = useState(false);
  const mark = useMark();
  // What was kept may have been typed before somebody else took the step.
  const state = choicesOf(row, cell).find((choice) => choice === draft.value.state) ?? first ?? '';
  const note = draft.value.note;
  const isMissing = needsNote(row, cell, state) && note.trim() === '';
  const problem = state === '' ? 'state' : isMissing ? 'note' : undefined;
  const save = () => {
    setIsTried(true);
    if (state === '' || isMissing) return;
    const input = { sanctionId, spaceId: cell.spaceId, state, note };
    mark.mutate(input, { onSuccess: () => void draft.discard().then(onDone) });
  };
  const typed: Typed = { state, note };
  return {
    typed,
    setTyped: draft.setValue,
    problem: isTried ? problem : undefined,
    save,
    savedAt: draft.savedAt,
    mark,
  };
}

/** What can be said now. Whoever is out of the case says nothing; told first, then locked out. */
function choicesOf({ incident, told, isUrgent }: BoardRow, { state }: Cell): RolloutState[] {
  if (incident === null) return [];
  const mayLockOut = told || isUrgent || state === 'let-in';
  return nextStates(state).filter((next) => next !== 'locked-out' || mayLockOut);
}

function needsNote({ told }: BoardRow, cell: Cell, state: RolloutState | ''): boolean {
  return state === 'not-here' || (state === 'locked-out' && !told && cell.state !== 'let-in');
}
