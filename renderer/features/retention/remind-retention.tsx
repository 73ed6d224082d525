import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Announced } from './announced.tsx';
import { useRetentionSoon } from './queries.ts';

/** On Today: what loses its names soon, so that nobody is surprised, and which holds are to be looked at. */
export function RemindRetention() {
  const text = useText();
  const { data } = useRetentionSoon();
  if (data === undefined || (data.days.length === 0 && data.holdsToLook === 0)) return null;
  return (
    <Sheet title={text('retention.title')}>
      <Announced />
      {data.holdsToLook > 0 && <p>{text('retention.holdsToLook', { count: data.holdsToLook })}</p>}
      <Link to="/records/retention">{text('retention.look')}</Link>
    </Sheet>
  );
}
