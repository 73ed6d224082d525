import { Link } from '@tanstack/react-router';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import type { NoContact } from '../../../shared/sanctions/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useNoContacts } from './queries.ts';

/** Whom somebody must leave alone, and who must leave them alone: on the pages of both. Nothing where there is none. */
export function NoContactOfPerson({ id }: { id: PersonId }) {
  const text = useText();
  const { data: rules = [], error } = useNoContacts(id);
  if (error) return <ErrorNote error={error} />;
  if (rules.length === 0) return null;
  return (
    <Sheet title={text('sanctions.no-contact')}>
      <ul className="plain people-cases">
        {rules.map((rule) => (
          <Rule key={`${rule.sanctionId} ${rule.part} ${rule.other.id}`} rule={rule} />
        ))}
      </ul>
    </Sheet>
  );
}

function Rule({ rule: { part, other, incident, endsOn, state } }: { rule: NoContact }) {
  const text = useText();
  const format = useFormat();
  return (
    <li>
      <div>
        {text(`sanctions.part.${part}`)}{' '}
        <Link to="/people/$id" params={{ id: other.id }} className="name">
          {displayName(other) || text('sanctions.person.described')}
        </Link>{' '}
        <Chip>{text(`sanctions.state.${state}`)}</Chip>
      </div>
      <div className="small">
        <Link to="/incidents/$id" params={{ id: incident.id }} className="code-name">
          {incident.codeName}
        </Link>{' '}
        {endsOn === null ? text('sanctions.part.noEnd') : text('sanctions.part.until', { day: format.day(endsOn) })}
      </div>
    </li>
  );
}
