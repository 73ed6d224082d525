import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useCasesWaiting } from './queries.ts';

/** Cases about which the others wait for one's answer: opening one asks. */
export function CasesWaiting() {
  const text = useText();
  const cases = useCasesWaiting().data ?? [];
  if (cases.length === 0) return null;
  return (
    <Sheet title={text('conflicts.ask.question')}>
      <p>{text('conflicts.waiting')}</p>
      <ul className="plain">
        {cases.map(({ incidentId, codeName }) => (
          <li key={incidentId}>
            <Link to="/incidents/$id" params={{ id: incidentId }}>
              {codeName}
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
