import type { Person } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';

export function KnownFacts({ person }: { person: Person }) {
  const text = useText();
  const facts: [string, string][] = [
    ['people.name', person.name],
    ['people.otherNames', person.otherNames.join('\n')],
    ['people.handles', person.handles.join('\n')],
    ['people.emails', person.emails.join('\n')],
    ['people.contact', person.contact],
    ['people.description', person.description],
  ];
  const known = facts.filter(([, fact]) => fact.trim() !== '');
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
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
