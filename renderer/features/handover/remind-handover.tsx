import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useSides } from './between.ts';
import { useCeremonies } from './queries.ts';

/** On Today, as long as one is under way. */
export function RemindHandover() {
  const text = useText();
  const sides = useSides();
  const underWay = (useCeremonies().data ?? []).filter(({ endedAt }) => endedAt === null);
  if (underWay.length === 0) return null;
  return (
    <Sheet title={text('handover.underWay')}>
      <ul className="plain">
        {underWay.map((one) => (
          <li key={one.id}>
            <Link to="/records/handover/$id" params={{ id: one.id }}>
              {text('handover.from', sides(one))}
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
