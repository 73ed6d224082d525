import { Link } from '@tanstack/react-router';
import type { RetentionOverview } from '../../../shared/retention/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useStandsWords } from './stands-words.ts';

/** Their time is over or nearly, and somebody has to do something first. */
export function WaitingCases({ waiting }: Pick<RetentionOverview, 'waiting'>) {
  const text = useText();
  const format = useFormat();
  const words = useStandsWords();
  if (waiting.length === 0) return null;
  return (
    <Sheet title={text('retention.waiting')}>
      <p>{text('retention.waiting.about')}</p>
      <ul className="rows plain">
        {waiting.map(({ incidentId, codeName, on, stands }) => (
          <li key={incidentId}>
            <div>
              <Link to="/incidents/$id" params={{ id: incidentId }} className="code-name">
                {codeName}
              </Link>
              <p className="small">{stands.map(words).join(' ')}</p>
            </div>
            <span className="small">{format.day(on)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
