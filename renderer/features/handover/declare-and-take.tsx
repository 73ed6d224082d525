import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Grant } from '../../../shared/grant.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DeclareCases, type DeclaredAnswers, unanswered } from './declare-cases.tsx';
import { type Unsealed, useTakeOver } from './queries.ts';

const NOTHING: DeclaredAnswers = {};

/** Conflicts first: no detail of any case is shown, and nothing is taken, before every one is answered. */
export function DeclareAndTake({ file, unsealed }: { file: Grant; unsealed: Unsealed }) {
  const text = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const { passphrase, inspected } = unsealed;
  const { packageId, from, organisation, madeAt, counts } = inspected;
  const draft = useDraft(`handover-take:${packageId}`, NOTHING);
  const [tried, setTried] = useState(false);
  const { task, progress, stop } = useTakeOver();
  const asked = inspected.cases.filter(({ alreadyHere }) => !alreadyHere);
  const take = () => {
    setTried(true);
    if (unanswered(asked, draft.value).length > 0 || task.isPending) return;
    const conflicts = asked.flatMap(({ id }) => {
      const kind = draft.value[id];
      return kind === undefined ? [] : [{ incidentId: id, kind }];
    });
    task.mutate(
      { file, passphrase, conflicts },
      {
        onSuccess: ({ id }) =>
          void draft.discard().then(() => navigate({ to: '/records/handover/$id', params: { id } })),
      },
    );
  };
  return (
    <Sheet title={text('handover.taking.declare')}>
      <p dir="auto">{text('handover.taking.from', { from, organisation, when: format.dateTime(madeAt), ...counts })}</p>
      <p>{text('handover.taking.declare.about')}</p>
      <DeclareCases cases={asked} answers={draft.value} onChange={draft.setValue} isMissing={tried} />
      {task.isPending && progress && <Progress {...progress} stage={text('handover.taking.taking')} onCancel={stop} />}
      {task.error && <ErrorNote error={task.error} />}
      <Button variant="primary" onPress={take} isPending={task.isPending}>
        {text('handover.taking.take')}
      </Button>
    </Sheet>
  );
}
