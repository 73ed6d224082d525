import { displayName } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import type { PersonEntry } from './intake.ts';
import { useKnownPeople } from './queries.ts';

interface KnownPeopleProps {
  readonly typed: string;
  readonly onChoose: (known: NonNullable<PersonEntry['known']>) => void;
}

/** Those in the case file who may be the one that is typed, so that an earlier case about them is found. */
export function KnownPeople({ typed, onChoose }: KnownPeopleProps) {
  const text = useText();
  const people = useKnownPeople(typed).data ?? [];
  if (typed.trim() === '' || people.length === 0) return null;
  return (
    <div className="intake-matches">
      <p className="small" role="status">
        {text('intake.person.matches', { count: people.length })}
      </p>
      <ul className="plain">
        {people.map((person) => {
          const label = displayName(person);
          const name = label || text('intake.person.described');
          const marks = [...person.handles, ...person.emails, person.description].filter(
            (mark) => mark !== '' && mark !== label,
          );
          return (
            <li key={person.id} className="intake-match">
              <div>
                <div className="name" dir="auto">
                  {name}
                </div>
                <div className="small one-line">
                  {[text('intake.person.cases', { count: person.incidents }), ...marks].join(' · ')}
                </div>
              </div>
              <Button
                aria-label={text('intake.person.chooseName', { name })}
                onPress={() => onChoose({ id: person.id, label })}
              >
                {text('intake.person.choose')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
