import type { Owed } from '../../../shared/promises/owed.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';

/** A moment with what is left until it; a day; or nothing yet. */
export function Due({ due, isLate }: Pick<Owed, 'due'> & { isLate: boolean }) {
  const text = useText();
  const format = useFormat();
  useNow(); // so that what is left counts down
  if (due === null) return <span className="soft">{text('owed.afterMeeting')}</span>;
  if (!due.includes('T')) {
    const day = format.day(due);
    return isLate ? <Chip tone="late">{text('owed.wasDue', { day })}</Chip> : day;
  }
  return (
    <>
      {format.dateTime(due)} <Chip tone={isLate ? 'late' : 'plain'}>{format.timeLeft(due)}</Chip>
    </>
  );
}
