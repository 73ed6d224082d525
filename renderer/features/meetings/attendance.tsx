import type { Attendance as Attends, Meeting } from '../../../shared/meetings/meeting.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useSetPresence } from './queries.ts';

const PRESENCES = ['invited', 'present', 'absent'] as const;

/** Who sits in the meeting, and who may not. */
export function Attendance({ meeting }: { meeting: Meeting }) {
  const text = useText();
  const setPresence = useSetPresence();
  return (
    <Sheet title={text(meeting.heldAt === null ? 'meetings.attendance.title' : 'meetings.attendance.held')}>
      <ul className="plain attendance">
        {meeting.attendance.map((attends) => (
          <li key={attends.memberId}>
            {attends.presence === 'excluded' || meeting.heldAt !== null ? (
              <Fixed attends={attends} />
            ) : (
              <Choice
                attends={attends}
                onChange={(presence) => setPresence.mutate({ id: meeting.id, memberId: attends.memberId, presence })}
              />
            )}
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

function Fixed({ attends: { memberId, presence, reason } }: { attends: Attends }) {
  const text = useText();
  const nameOf = useMemberName();
  return (
    <div className="fixed-presence">
      <div>{nameOf(memberId)}</div>
      <div className="small">
        {[text(`meetings.presence.${presence}`), reason === null ? '' : text(`meetings.reason.${reason}`)]
          .filter(Boolean)
          .join(': ')}
      </div>
    </div>
  );
}
