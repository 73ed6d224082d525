import type { PersonId } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { KnownPerson } from '../../ui/known-person.tsx';
import { type PersonWithCases, useAlike } from './queries.ts';
import { typedPerson } from './typed-person.ts';

const SHOWN = 3;

/** Records that look like this one: perhaps somebody was entered twice. */
export function MightBeSame({ person, onCompare }: { person: PersonWithCases; onCompare: (id: PersonId) => void }) {
  const text = useText();
  const alike = useAlike(person.id, typedPerson(person)).data ?? [];
  if (alike.length === 0) return null;
  return (
    <section className="sheet people-alike" aria-labelledby="might-be-same">
      <h2 id="might-be-same">{text('people.alike')}</h2>
      <ul className="plain">
        {alike.slice(0, SHOWN).map((other) => (
          <KnownPerson
            key={other.id}
            person={other}
            choose={text('people.same.compare')}
            onChoose={() => onCompare(other.id)}
          />
        ))}
      </ul>
    </section>
  );
}
