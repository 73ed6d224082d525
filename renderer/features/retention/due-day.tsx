import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DueCase } from '../../../shared/retention/due-case.ts';
import { HowErased } from '../../../shared/retention/rule.ts';
import type { Day } from '../../../shared/time.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { DayDialog } from './day-dialog.tsx';

interface DueDayProps {
  readonly on: Day;
  readonly cases: readonly DueCase[];
  readonly graceDays: number;
}

/** What happens on one day, a sentence for each way of erasing. */
export function DueDay({ on, cases, graceDays }: DueDayProps) {
  const groups = Map.groupBy(cases, ({ how }) => how);
  return HowErased.options.flatMap((how) => {
    const some = groups.get(how);
    return some === undefined ? [] : [<DueGroup key={how} on={on} how={how} cases={some} graceDays={graceDays} />];
  });
}

function DueGroup({ on, how, cases, graceDays }: DueDayProps & { how: HowErased }) {
  const text = useText();
  const format = useFormat();
  const [postpones, setPostpones] = useState(false);
  const isDue = on <= today();
  const sentence = isDue ? 'retention.mayGo' : 'retention.goes';
  return (
    <section>
      <h3>{text(sentence, { day: format.day(on), count: cases.length, how })}</h3>
      <ul className="retention-names plain">
        {cases.map(({ incidentId, codeName, outcome, choice }) => (
          <li key={incidentId}>
            <Link to="/incidents/$id" params={{ id: incidentId }} className="code-name">
              {codeName}
            </Link>{' '}
            <span className="small">
              {choice === null ? text(`retention.outcome.${outcome}`) : text('retention.chosenDay')}
            </span>
          </li>
        ))}
      </ul>
      <div className="retention-actions">
        <Button onPress={() => setPostpones(true)}>{text('retention.postpone')}</Button>
      </div>
      {postpones && (
        <DayDialog
          cases={cases}
          draftKey={`retention-postpone:${on}`}
          first=""
          graceDays={graceDays}
          onClose={() => setPostpones(false)}
        />
      )}
    </section>
  );
}
