import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DueCase } from '../../../shared/retention/due-case.ts';
import { HowErased } from '../../../shared/retention/rule.ts';
import type { Day } from '../../../shared/time.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DayDialog } from './day-dialog.tsx';
import { EraseDialog } from './erase-dialog.tsx';

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
  const [opened, setOpened] = useState<'erase' | 'postpone'>();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const chosen = cases.filter(({ incidentId }) => !without.has(incidentId));
  const close = () => setOpened(undefined);
  const isDue = on <= today();
  const sentence = text(isDue ? 'retention.mayGo' : 'retention.goes', {
    day: format.day(on),
    count: cases.length,
    how,
  });
  return (
    <section className="retention-day">
      <h3>{sentence}</h3>
      <ul className="retention-names plain">
        {cases.map((due) => (
          <CaseOfDay
            key={due.incidentId}
            due={due}
            isChosen={!without.has(due.incidentId)}
            onChoose={cases.length === 1 ? undefined : (is) => setWithout(toggled(without, due.incidentId, is))}
          />
        ))}
      </ul>
      <div className="retention-actions">
        {isDue && (
          <Button variant="danger" onPress={() => setOpened('erase')} isDisabled={chosen.length === 0}>
            {text('retention.erase', { how, count: chosen.length })}
          </Button>
        )}
        <Button onPress={() => setOpened('postpone')} isDisabled={chosen.length === 0}>
          {text('retention.postpone')}
        </Button>
      </div>
      {opened === 'erase' && <EraseDialog cases={chosen} how={how} onClose={close} />}
      {opened === 'postpone' && (
        <DayDialog
          cases={chosen}
          draftKey={`retention-postpone:${on}`}
          first=""
          graceDays={graceDays}
          onClose={close}
        />
      )}
    </section>
  );
}

interface CaseOfDayProps {
  readonly due: DueCase;
  readonly isChosen: boolean;
  /** Undefined where it is the only one. */
  readonly onChoose: ((isChosen: boolean) => void) | undefined;
}

/** One that must stay for now is left out by its box, so that the others need not wait for it. */
function CaseOfDay({ due: { incidentId, codeName, outcome, choice }, isChosen, onChoose }: CaseOfDayProps) {
  const text = useText();
  const about = choice === null ? text(`retention.outcome.${outcome}`) : text('retention.chosenDay');
  const way = { to: '/incidents/$id', params: { id: incidentId } } as const;
  if (onChoose === undefined)
    return (
      <li>
        <Link {...way} className="code-name">
          {codeName}
        </Link>{' '}
        <span className="small">{about}</span>
      </li>
    );
  return (
    <li className="retention-case">
      <CheckboxField label={codeName} hint={about} checked={isChosen} onChange={onChoose} />
      <Link {...way} className="small" aria-label={text('retention.openCase', { codeName })}>
        {text('retention.open')}
      </Link>
    </li>
  );
}

function toggled(without: ReadonlySet<string>, id: string, isChosen: boolean): ReadonlySet<string> {
  const next = new Set(without);
  if (isChosen) next.delete(id);
  else next.add(id);
  return next;
}
