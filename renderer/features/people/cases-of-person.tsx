import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import type { api } from '../../lib/api.ts';
import { useFormat } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';

type Case = Awaited<ReturnType<typeof api.people.get>>['incidents'][number];

/** Every case they have a part in, minor ones too: they are looked up before a decision. */
export function CasesOfPerson({ incidents }: { incidents: readonly Case[] }) {
  const text = useText();
  return (
    <section className="sheet" aria-labelledby="cases-of-person">
      <h2 id="cases-of-person">{text('people.cases')}</h2>
      {incidents.length === 0 && <p className="soft">{text('people.cases.none')}</p>}
      <ul className="plain people-cases">
        {incidents.map((incident) => (
          <OneCase key={`${incident.id}-${incident.role}`} incident={incident} />
        ))}
      </ul>
    </section>
  );
}

function OneCase({ incident }: { incident: Case }) {
  const text = useText();
  const format = useFormat();
  return (
    <li>
      <div className="people-case">
        <Link to="/incidents/$id" params={{ id: incident.id }} className="code-name">
          {incident.codeName}
        </Link>
        <Chip>{text(`people.status.${incident.status}`)}</Chip>
      </div>
      <div>{text(`people.role.${incident.role}`)}</div>
      <div className="small">{text('people.reported', { when: format.dateTime(incident.reportedAt) })}</div>
    </li>
  );
}
