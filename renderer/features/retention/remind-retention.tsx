import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Announced, announcedIn } from './announced.tsx';
import { useRetention } from './queries.ts';

/** On Today: what loses its names soon, so that nobody is surprised, and which holds are to be looked at. */
export function RemindRetention() {
  const text = useText();
  const { data } = useRetention();
  const looks = data?.held.filter(({ hold }) => hold.reviewOn !== null && hold.reviewOn <= today()) ?? [];
  if (announcedIn(data).length === 0 && looks.length === 0) return null;
  return (
    <Sheet title={text('retention.title')}>
      <Announced />
      {looks.length > 0 && <p>{text('retention.holdsToLook', { count: looks.length })}</p>}
      <Link to="/records/retention">{text('retention.look')}</Link>
    </Sheet>
  );
}
