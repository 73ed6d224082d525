import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { useRun } from './queries.ts';

/** How far a comparison has come, and what went wrong with it. */
export function Running({ run, progress, stop }: ReturnType<typeof useRun>) {
  const text = useText();
  const { done = 0, total = 1 } = progress ?? {};
  return (
    <>
      {run.isPending && (
        <Progress
          stage={progress === undefined ? text('screening.reading') : text('screening.comparing', { done, total })}
          done={done}
          total={total}
          onCancel={stop}
        />
      )}
      {run.error && <ErrorNote error={run.error} />}
    </>
  );
}
