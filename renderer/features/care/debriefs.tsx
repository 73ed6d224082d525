import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Debrief } from './debrief.tsx';
import { useDebriefs } from './queries.ts';

/** On the first page: heavy cases that are over, until one said that one has talked about them. */
export function Debriefs() {
  const text = useText();
  const { data = [] } = useDebriefs();
  if (data.length === 0) return null;
  return (
    <Sheet title={text('care.debriefs.title')}>
      <ul className="plain">
        {data.map(({ incidentId, codeName }) => (
          <li key={incidentId}>
            <Link to="/incidents/$id" params={{ id: incidentId }}>
              {codeName}
            </Link>
            <Debrief incidentId={incidentId} isOver />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
