import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { usePeople } from './queries.ts';

interface KnownPeopleProps {
  readonly text: string;
  readonly onChoose: (id: PersonId) => void;
}

/** Those in the case file who may be the one that is typed. */
export function KnownPeople({ text: typed, onChoose }: KnownPeopleProps) {
  const text = useText();
  const people = usePeople(typed).data;
  if (typed.trim() === '' || people === undefined) return null;
  return (
    <div className="known-people">
      <p className="small" role="status">
        {text('incidents.people.matches', { count: people.length })}
      </p>
      <ul className="plain">
        {people.map((person) => {
          const name = displayName(person) || text('incidents.people.described');
          const about = [...person.handles, ...person.emails, person.description].filter(
            (line) => line !== '' && line !== name,
          );
          return (
            <li key={person.id} className="known-person">
              <div>
                <div className="name">{name}</div>
                <div className="small one-line">
                  {[text('incidents.people.cases', { count: person.incidents }), ...about].join(' · ')}
                </div>
              </div>
              <Button aria-label={text('incidents.people.chooseName', { name })} onPress={() => onChoose(person.id)}>
                {text('incidents.people.choose')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
