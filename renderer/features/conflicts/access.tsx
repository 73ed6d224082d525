import { useState } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { useCaseMembers, useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { ConflictLine } from './conflict-line.tsx';
import { useConflictsOfCase } from './queries.ts';
import { WayOutNote } from './way-out.tsx';

/** Who may look at this case, who stepped out of it or was put out, and who has not said yet. */
export function Access({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const members = useCaseMembers();
  const wayOut = useConflictsOfCase(incident.id).data?.wayOut;
  const [isDeclaring, setIsDeclaring] = useState(false);
  const out = new Set(incident.conflicts.filter(isOut).map(({ memberId }) => memberId));
  const seeing = members.filter(({ id }) => !out.has(id)).map(({ name }) => name);
  return (
    <>
      {wayOut && <WayOutNote incidentId={incident.id} wayOut={wayOut} />}
      <Sheet title={text('conflicts.title')}>
        <p>{seeing.join(', ')}</p>
        {incident.conflicts.length > 0 && (
          <ul className="plain small conflicts">
            {incident.conflicts.map((conflict) => (
              <ConflictLine key={conflict.memberId} incident={incident} conflict={conflict} />
            ))}
          </ul>
        )}
        <NotAnswered incident={incident} />
        <Button variant="quiet" onPress={() => setIsDeclaring(true)}>
          {text('conflicts.declare')}
        </Button>
        {isDeclaring && <ConflictDialog incident={incident} onClose={() => setIsDeclaring(false)} />}
      </Sheet>
    </>
  );
}

function isOut({ kind, sees }: IncidentDetail['conflicts'][number]): boolean {
  return kind === 'hard' || sees === 'dates';
}

/** Once anybody answered, no answer means not added (PSF). */
function NotAnswered({ incident: { id, conflicts } }: { incident: IncidentDetail }) {
  const text = useText();
  const nameOf = useMemberName();
  const answers = useConflictsOfCase(id).data?.answers ?? [];
  const close = new Set(conflicts.map(({ memberId }) => memberId));
  const silent = answers.filter(({ memberId, answer }) => answer === null && !close.has(memberId));
  if (silent.length === 0 || answers.every(({ answer }) => answer === null)) return null;
  const names = silent.map(({ memberId }) => nameOf(memberId)).join(', ');
  return <p className="small">{text('conflicts.notAnswered', { names, count: silent.length })}</p>;
}
