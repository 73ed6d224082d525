import { useDeferredValue, useState } from 'react';
import type { LogFilter } from '../../../shared/audit/log-filter.ts';
import { LOG_GROUPS } from '../../../shared/audit/log-groups.ts';
import { displayName } from '../../../shared/people/person.ts';
import { useAllMembers } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useMeant } from './queries.ts';

interface LogFieldsProps {
  readonly filter: LogFilter;
  readonly onFilter: (changed: Partial<LogFilter>) => void;
}

const ALL = 'all';

/** Which entries are shown. */
export function LogFields({ filter, onFilter }: LogFieldsProps) {
  const text = useText();
  const members = useAllMembers();
  return (
    <search className="log-fields" aria-label={text('records.log.find')}>
      <div className="side-by-side">
        <SelectField
          label={text('records.log.kind')}
          value={filter.group}
          onChange={(value) => onFilter({ group: LOG_GROUPS.find((known) => known === value) ?? 'everything' })}
          options={LOG_GROUPS.map((value) => ({
            value,
            label: text(value === 'everything' ? 'records.log.everything' : `records.log.group.${value}`),
          }))}
        />
        <SelectField
          label={text('records.log.member')}
          value={filter.memberId ?? ALL}
          onChange={(value) => onFilter({ memberId: members.find(({ id }) => id === value)?.id ?? null })}
          options={[
            { value: ALL, label: text('records.log.anybody') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DateField
          label={text('records.log.from')}
          value={filter.from ?? ''}
          onChange={(day) => onFilter({ from: day || null })}
        />
        <DateField
          label={text('records.log.until')}
          value={filter.until ?? ''}
          onChange={(day) => onFilter({ until: day || null })}
        />
      </div>
      <About filter={filter} onFilter={onFilter} />
    </search>
  );
}

/** One case or one person, by name. */
function About({ filter, onFilter }: LogFieldsProps) {
  const text = useText();
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState('');
  const choose = (name: string, changed: Partial<LogFilter>) => {
    setChosen(name);
    setTyped('');
    onFilter({ incidentId: null, personId: null, ...changed });
  };
  if (filter.incidentId !== null || filter.personId !== null) {
    return (
      <p className="log-chosen">
        {text('records.log.chosen', { name: chosen })}{' '}
        <Button onPress={() => choose('', {})}>{text('records.log.chosen.all')}</Button>
      </p>
    );
  }
  return (
    <>
      <TextField
        label={text('records.log.caseOrPerson')}
        value={typed}
        onChange={setTyped}
        maxLength={300}
        type="search"
      />
      <Meant typed={typed} onChoose={choose} />
    </>
  );
}

function Meant({ typed, onChoose }: { typed: string; onChoose: (name: string, filter: Partial<LogFilter>) => void }) {
  const text = useText();
  const { data } = useMeant(useDeferredValue(typed));
  if (typed.trim() === '' || data === undefined) return null;
  if (data.incidents.length + data.people.length === 0) return <p role="status">{text('records.log.nobody')}</p>;
  return (
    <ul className="plain log-meant" aria-label={text('records.log.meant')}>
      {data.incidents.map(({ id, codeName }) => (
        <li key={id}>
          <Button onPress={() => onChoose(codeName, { incidentId: id })}>{codeName}</Button>
        </li>
      ))}
      {data.people.map((person) => (
        <li key={person.id}>
          <Button onPress={() => onChoose(displayName(person), { personId: person.id })}>
            <bdi>{displayName(person)}</bdi>
          </Button>
        </li>
      ))}
    </ul>
  );
}
