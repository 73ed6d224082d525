import type { Attendance as Attends, Meeting } from '../../../shared/meetings/meeting.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useSetPresence } from './queries.ts';

const PRESENCES = ['invited', 'present', 'absent'] as const;

/** The roll-call: who is out of what comes first, as they step out before anything is said; then who sits in the meeting. */
export function Attendance({ meeting }: { meeting: Meeting }) {
  const text = useText();
  const setPresence = useSetPresence();
  const isOut = (attends: Attends) => outOf(meeting, attends).length > 0 || attends.presence === 'excluded';
  const inOrder = [...meeting.attendance.filter(isOut), ...meeting.attendance.filter((attends) => !isOut(attends))];
  return (
    <Sheet title={text(meeting.heldAt === null ? 'meetings.attendance.title' : 'meetings.attendance.held')}>
      <ul className="plain attendance">
        {inOrder.map((attends) => (
          <li key={attends.memberId}>
            {attends.presence === 'excluded' || meeting.heldAt !== null ? (
              <Fixed attends={attends} />
            ) : (
              <Choice
                attends={attends}
                onChange={(presence) => setPresence.mutate({ id: meeting.id, memberId: attends.memberId, presence })}
              />
            )}
            <Out meeting={meeting} attends={attends} />
          </li>
        ))}
      </ul>
      <p className="small">{text('meetings.attendance.hint')}</p>
      {setPresence.error && <ErrorNote error={setPresence.error} />}
    </Sheet>
  );
}

function Choice({ attends, onChange }: { attends: Attends; onChange: (presence: (typeof PRESENCES)[number]) => void }) {
  const text = useText();
  const nameOf = useMemberName();
  return (
    <SelectField
      label={nameOf(attends.memberId)}
      value={attends.presence}
      onChange={(value) => onChange(PRESENCES.find((known) => known === value) ?? 'invited')}
      options={PRESENCES.map((value) => ({ value, label: text(`meetings.presence.${value}`) }))}
    />
  );
}

function Fixed({ attends: { memberId, presence } }: { attends: Attends }) {
  const text = useText();
  const nameOf = useMemberName();
  return (
    <div className="fixed-presence">
      <div>{nameOf(memberId)}</div>
      <div className="small">{text(`meetings.presence.${presence}`)}</div>
    </div>
  );
}

/** Of a meeting about one case it goes without saying which. */
function Out({ meeting, attends }: { meeting: Meeting; attends: Attends }) {
  const text = useText();
  return outOf(meeting, attends).map(({ codeName, reason }) => {
    const why = text(`meetings.reason.${reason}`);
    return (
      <div key={codeName} className="small">
        {meeting.cases.length === 1 ? why : text('meetings.attendance.outOf', { codeName, why })}
      </div>
    );
  });
}

function outOf({ cases }: Meeting, { memberId }: Attends) {
  return cases.flatMap(({ codeName, excluded, unanswered }) => [
    ...excluded.filter((out) => out.memberId === memberId).map(({ reason }) => ({ codeName, reason })),
    ...unanswered.filter((out) => out === memberId).map(() => ({ codeName, reason: 'unanswered' })),
  ]);
}
