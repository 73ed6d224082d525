import { Link } from '@tanstack/react-router';
import { type Owed, owedKey } from '../../../shared/promises/owed.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Due } from './due.tsx';
import { useOwed } from './queries.ts';
import './owed.css';

const DAYS = 7;
const SHOWN = 5;

/** What is late or near besides the answers, which Today shows by itself. Nothing when there is nothing. */
export function OwedSoon() {
  const text = useText();
  const now = useNow();
  const { data = [] } = useOwed();
  const until = new Date(Date.parse(now) + DAYS * 86_400_000).toISOString();
  const soon = data.filter((line) => !isAnswer(line) && line.due !== null && line.due <= until);
  if (soon.length === 0) return null;
  return (
    <Sheet title={text('owed.soon')}>
      <ul className="plain owed-soon">
        {soon.slice(0, SHOWN).map((line) => (
          <li key={owedKey(line)}>
            <Link to="/incidents/$id" params={{ id: line.incidentId }} className="code-name">
              {line.codeName}
            </Link>
            <p className="small">
              {line.kind === 'promise' && text(`owed.promise.${line.promise}`)}
              {line.kind === 'follow-up' && text('owed.followUp.soon', { whom: text(`owed.with.${line.with}`) })}
              {line.kind === 'appeal' && text('owed.appeal')}
            </p>
            <p>
              <Due due={line.due} isLate={line.late} />
            </p>
          </li>
        ))}
      </ul>
      <Link to="/owed">{text('owed.soon.all')}</Link>
    </Sheet>
  );
}

function isAnswer(line: Owed): boolean {
  return line.kind === 'promise' && line.promise === 'answer';
}
