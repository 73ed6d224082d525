import { useState } from 'react';
import type { Conflict, IncidentDetail } from '../../../shared/incidents/incident.ts';
import { useCaseMembers, useMe, useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { useWithdrawConflict } from './queries.ts';

/** Who may look at this case, and who stepped out of it or was put out. */
export function Access({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const members = useCaseMembers();
  const [isDeclaring, setIsDeclaring] = useState(false);
  const out = new Set(incident.conflicts.filter(({ kind }) => kind === 'hard').map(({ memberId }) => memberId));
  const seeing = members.filter(({ id }) => !out.has(id)).map(({ name }) => name);
  return (
    <Sheet title={text('incidents.access.title')}>
      <p>{seeing.join(', ')}</p>
      {incident.conflicts.length > 0 && <Conflicts incident={incident} />}
      <Button variant="quiet" onPress={() => setIsDeclaring(true)}>
        {text('incidents.access.declare')}
      </Button>
      {isDeclaring && <ConflictDialog incident={incident} onClose={() => setIsDeclaring(false)} />}
    </Sheet>
  );
}

function Conflicts({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const me = useMe();
  const nameOf = useMemberName();
  const withdraw = useWithdrawConflict();
  return (
    <>
      <ul className="plain small conflicts">
        {incident.conflicts.map((conflict) => (
          <li key={`${conflict.memberId} ${conflict.source}`}>
            {text(`incidents.access.conflict.${wordOf(conflict)}`, { member: nameOf(conflict.memberId) })}{' '}
            {conflict.source === 'declared' && conflict.memberId !== me && (
              <Button
                variant="quiet"
                aria-label={text('incidents.access.withdrawName', { member: nameOf(conflict.memberId) })}
                onPress={() => withdraw.mutate({ incidentId: incident.id, memberId: conflict.memberId })}
              >
                {text('incidents.access.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdraw.error && <ErrorNote error={withdraw.error} />}
    </>
  );
}

function wordOf({ source, kind }: Conflict): string {
  return source === 'party' ? 'party' : kind;
}
