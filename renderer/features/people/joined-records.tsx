import { useState } from 'react';
import type { Merge } from '../../../shared/people/merge.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useUndoMerge } from './queries.ts';

/** Of which records this one is made, by whom and when; each joining can be undone. */
export function JoinedRecords({ merges }: { merges: readonly Merge[] }) {
  const text = useText();
  const [undone, setUndone] = useState<Merge>();
  const sentence = useMergeSentence();
  if (merges.length === 0) return null;
  return (
    <section aria-labelledby="joined-records">
      <h2 id="joined-records">{text('people.joined')}</h2>
      <ul className="plain">
        {merges.map((merge) => (
          <li key={merge.id} className="people-joined">
            <p>{sentence(merge)}</p>
            <Button aria-label={text('people.undoName', { name: merge.merged.name })} onPress={() => setUndone(merge)}>
              {text('people.undo')}
            </Button>
          </li>
        ))}
      </ul>
      {undone !== undefined && <UndoDialog merge={undone} onClose={() => setUndone(undefined)} />}
    </section>
  );
}

function UndoDialog({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const text = useText();
  const undo = useUndoMerge();
  const sentence = useMergeSentence();
  return (
    <ConfirmDialog
      title={text('people.undo.title')}
      confirm={text('people.undo.confirm')}
      onConfirm={() => undo.mutate({ mergeId: merge.id }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={undo.isPending}
      error={undo.error}
    >
      <p>{sentence(merge)}</p>
      <p>{text('people.undo.body')}</p>
    </ConfirmDialog>
  );
}

function useMergeSentence(): (merge: Merge) => string {
  const text = useText();
  const format = useFormat();
  const memberName = useMemberName();
  return ({ kept, merged, by, at }) =>
    text('people.joined.sentence', {
      kept: kept.name || text('people.described'),
      keptOn: format.dateTime(kept.createdAt),
      merged: merged.name || text('people.described'),
      mergedOn: format.dateTime(merged.createdAt),
      member: memberName(by),
      on: format.dateTime(at),
    });
}
