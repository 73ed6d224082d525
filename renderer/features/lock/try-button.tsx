import { AppError } from '../../../shared/reply.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';

interface TryButtonProps {
  readonly error: unknown;
  readonly isPending: boolean;
  /** Until the next try. */
  readonly seconds: number;
}

/** Unlock, and beside it what came of the last try. While one has to wait it says how long, and stays where it is. */
export function TryButton({ error, isPending, seconds }: TryButtonProps) {
  const text = useText();
  const isWaitingOnly = error instanceof AppError && error.code === 'try-later';
  const words = isPending ? text('lock.opening') : seconds > 0 ? text('lock.wait', { seconds }) : text('lock.unlock');
  return (
    <>
      <Button variant="primary" type="submit" isDisabled={seconds > 0} isPending={isPending}>
        {words}
      </Button>
      {!isPending && Boolean(error) && !(isWaitingOnly && seconds === 0) && <ErrorNote error={error} />}
    </>
  );
}
