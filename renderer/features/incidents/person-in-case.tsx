import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IncidentId, Participant } from '../../../shared/incidents/incident.ts';
import { displayName } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useRemoveParticipant } from './queries.ts';

interface PersonInCaseProps {
  readonly incidentId: IncidentId;
  readonly participant: Participant;
}

export function PersonInCase({ incidentId, participant: { person, role } }: PersonInCaseProps) {
  const text = useText();
  const [isRemoving, setIsRemoving] = useState(false);
  const name = displayName(person) || text('incidents.people.described');
  const known = [...person.otherNames, ...person.handles, ...person.emails, person.contact];
  const reach = known.filter((line) => line.trim() !== '' && line !== name).join(' · ');
  return (
    <li className="person-in-case">
      <div>
        <Link to="/people/$id" params={{ id: person.id }} className="name">
          {name}
        </Link>
        {reach !== '' && <div className="small">{reach}</div>}
        {person.description.trim() !== '' && <p className="typed description">{person.description}</p>}
      </div>
      <Button
        variant="quiet"
        aria-label={text('incidents.people.removeName', { name, role: text(`incidents.role.${role}`) })}
        onPress={() => setIsRemoving(true)}
      >
        {text('incidents.people.remove')}
      </Button>
      {isRemoving && (
        <RemoveDialog
          participant={{ incidentId, personId: person.id, role }}
          name={name}
          onClose={() => setIsRemoving(false)}
        />
      )}
    </li>
  );
}

interface RemoveDialogProps {
  readonly participant: Parameters<ReturnType<typeof useRemoveParticipant>['mutate']>[0];
  readonly name: string;
  readonly onClose: () => void;
}

function RemoveDialog({ participant, name, onClose }: RemoveDialogProps) {
  const text = useText();
  const remove = useRemoveParticipant();
  return (
    <ConfirmDialog
      title={text('incidents.people.removeTitle')}
      confirm={text('incidents.people.removeConfirm')}
      onConfirm={() => remove.mutate(participant, { onSuccess: onClose })}
      onClose={onClose}
      isDanger
      isBusy={remove.isPending}
      error={remove.error}
    >
      <p>
        <strong>{name}</strong>
      </p>
      <p>{text('incidents.people.removeBody')}</p>
    </ConfirmDialog>
  );
}
