import type { Person } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';

/** Everything that a record can say, by the id of its label. */
export function factsOf(person: Person): [string, string][] {
  return [
    ['people.name', person.name],
    ['people.otherNames', person.otherNames.join('\n')],
    ['people.formerNames', person.formerNames.join('\n')],
    ['people.handles', person.handles.join('\n')],
    ['people.emails', person.emails.join('\n')],
    ['people.organisation', person.organisation],
    ['people.codeName', person.codeName],
    ['people.contact', person.contact],
    ['people.description', person.description],
  ];
}

export function KnownFacts({ person }: { person: Person }) {
  const text = useText();
  const known = factsOf(person).filter(([, fact]) => fact.trim() !== '');
  return (
    <section aria-labelledby="known-facts">
      <h2 id="known-facts">{text('people.facts')}</h2>
      {known.length === 0 && <p className="soft">{text('people.facts.none')}</p>}
      <dl className="facts">
        {known.map(([label, fact]) => (
          <div key={label}>
            <dt>{text(label)}</dt>
            <dd className="typed" dir="auto">
              {fact}
              {label === 'people.formerNames' && <p className="small">{text('people.formerNames.never')}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
