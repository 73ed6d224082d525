import type { Meeting, MeetingCase } from '../../../shared/meetings/meeting.ts';
import { useMemberName } from '../../hooks/use-members.ts';

/** Choices for a field that asks for a member who is not out of the case. */
export function useInCase({ attendance }: Meeting, { excluded }: MeetingCase): { value: string; label: string }[] {
  const nameOf = useMemberName();
  return attendance
    .filter(({ memberId }) => !excluded.some((out) => out.memberId === memberId))
    .map(({ memberId }) => ({ value: memberId, label: nameOf(memberId) }));
}
