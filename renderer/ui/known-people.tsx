import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { displayName, type Person } from '../../shared/people/person.ts';
import { useText } from '../hooks/use-text.ts';
import { api } from '../lib/api.ts';
import { Button } from './button.tsx';
import './known-people.css';

const SHOWN = 6;

interface KnownPeopleProps {
  /** A name, handle, e-mail or description, as far as it is typed. */
  readonly typed: string;
  /** What the button of each says. */
  readonly choose: string;
  readonly onChoose: (person: Person) => void;
}

/** Those in the case file who may be the one that is typed. Search before create: nobody is entered twice unseen. */
export function KnownPeople({ typed, choose, onChoose }: KnownPeopleProps) {
  const text = useText();
  const people = useKnownPeople(typed.trim()).data;
  if (typed.trim().length < 2 || people === undefined) return null;
  return (
    <div className="known-people">
      <p className="small" role="status">
        {text('ui.knownPeople', { count: people.length })}
      </p>
      <ul className="plain">
        {people.map((person) => (
          <KnownPerson key={person.id} person={person} choose={choose} onChoose={() => onChoose(person)} />
        ))}
      </ul>
    </div>
  );
}

function useKnownPeople(text: string) {
  return useQuery({
    queryKey: ['people', 'known', text],
    queryFn: () => api.people.list({ text, limit: SHOWN }),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });
}

interface KnownPersonProps {
  readonly person: Person & { readonly incidents: number };
  readonly choose: string;
  readonly onChoose: () => void;
}

function KnownPerson({ person, choose, onChoose }: KnownPersonProps) {
  const text = useText();
  const name = displayName(person) || text('ui.knownPeople.described');
  const marks = [...person.handles, ...person.emails, person.description].filter(
    (mark) => mark !== '' && mark !== name,
  );
  return (
    <li className="known-person">
      <div>
        <div className="name" dir="auto">
          {name}
        </div>
        <div className="small one-line">
          {[text('ui.knownPeople.cases', { count: person.incidents }), ...marks].join(' · ')}
        </div>
      </div>
      <Button aria-label={`${choose}: ${name}`} onPress={onChoose}>
        {choose}
      </Button>
    </li>
  );
}
