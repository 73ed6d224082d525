import { useState } from 'react';
import { type IncidentDetail, ParticipantRole } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { PersonInCase } from './person-in-case.tsx';

/** Everybody in the case, by the part they have in it. */
export function PeopleInCase({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section aria-labelledby="people-in-case">
      <div className="section-head">
        <h2 id="people-in-case">{text('incidents.people.title')}</h2>
        <Button onPress={() => setIsAdding(true)}>{text('incidents.people.add')}</Button>
      </div>
      {incident.participants.length === 0 && <EmptyState title={text('incidents.people.empty')} />}
      {ParticipantRole.options.map((role) => (
        <OfRole key={role} role={role} incident={incident} />
      ))}
      {isAdding && <AddPersonDialog incidentId={incident.id} onClose={() => setIsAdding(false)} />}
    </section>
  );
}

function OfRole({ role, incident }: { role: ParticipantRole; incident: IncidentDetail }) {
  const text = useText();
  const people = incident.participants.filter((participant) => participant.role === role);
  if (people.length === 0) return null;
  return (
    <>
      <h3>{text(`incidents.role.${people.length === 1 ? '' : 'plural.'}${role}`)}</h3>
      <ul className="plain people-in-case">
        {people.map((participant) => (
          <PersonInCase key={participant.person.id} incidentId={incident.id} participant={participant} />
        ))}
      </ul>
    </>
  );
}
