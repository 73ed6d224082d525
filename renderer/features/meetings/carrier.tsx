import type { Meeting, MeetingCase } from '../../../shared/meetings/meeting.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useSetCarrier } from './queries.ts';
import { useInCase } from './use-in-case.ts';

/** The reported person does not attend: one member carries in what they say. */
export function Carrier({ meeting, about }: { meeting: Meeting; about: MeetingCase }) {
  const text = useText();
  const nameOf = useMemberName();
  const setCarrier = useSetCarrier();
  const options = useInCase(meeting, about);
  const { incidentId, carrier } = about;
  if (meeting.heldAt !== null)
    return carrier === null ? null : (
      <p className="small">{text('meetings.carrier.was', { member: nameOf(carrier) })}</p>
    );
  return (
    <>
      <SelectField
        label={text('meetings.carrier')}
        optional
        value={carrier ?? ''}
        onChange={(value) =>
          setCarrier.mutate({ id: meeting.id, incidentId, carrier: MemberId.safeParse(value).data ?? null })
        }
        options={options}
      />
      {setCarrier.error && <ErrorNote error={setCarrier.error} />}
    </>
  );
}
