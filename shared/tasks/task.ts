import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MeetingId } from '../meetings/meeting-id.ts';
import { MemberId } from '../members/member.ts';
import { RequiredLine } from '../text.ts';
import { Day, Instant } from '../time.ts';

export const TaskId = z.uuid().brand('TaskId');
export type TaskId = z.infer<typeof TaskId>;

export const Task = z.object({
  id: TaskId,
  incidentId: IncidentId,
  codeName: z.string(),
  title: RequiredLine,
  owner: MemberId,
  due: Day,
  doneAt: Instant.nullable(),
  /** The meeting whose decision made it, if one did. */
  meetingId: MeetingId.nullable(),
});
export type Task = z.infer<typeof Task>;
