import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { useKnownName } from '../../ui/known-person.tsx';
import { factsOf } from './known-facts.tsx';
import type { PersonWithCases } from './queries.ts';

/** What two records say, line by line; what neither says is left out. */
export function SideBySide({ people }: { people: readonly [PersonWithCases, PersonWithCases] }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useKnownName();
  const facts = people.map((person): [string, string][] => [
    ...factsOf(person),
    ['people.entered', format.dateTime(person.createdAt)],
    ['people.cases', [...new Set(person.incidents.map(({ codeName }) => codeName))].join('\n')],
  ]);
  const labels = facts[0]?.map(([label]) => label) ?? [];
  const lines = labels.map((label, at) => ({ label, said: facts.map((each) => each[at]?.[1].trim() ?? '') }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that what is wider than the window can be scrolled by keys
    <div className="people-compared" role="region" aria-label={text('people.same.compared')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {people.map((person, index) => (
              <th key={person.id} scope="col">
                {text('people.same.record', { number: index + 1, name: nameOf(person) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(({ said }) => said.some((fact) => fact !== ''))
            .map(({ label, said }) => (
              <tr key={label}>
                <th scope="row">{text(label)}</th>
                {said.map((fact, index) => (
                  <td key={people[index]?.id} className="typed" dir="auto">
                    {fact || '–'}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
