import { z } from 'zod';
import { IncidentId, type ParticipantRole } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { TaskId } from '../tasks/task.ts';
import { Line, RequiredLongText } from '../text.ts';
import { Day, Instant } from '../time.ts';

export const AppealId = z.uuid().brand('AppealId');
export type AppealId = z.infer<typeof AppealId>;

/** Who may appeal. Whoever only saw it is not told of the outcome, and so has none to appeal against. */
export const PARTIES = ['reported', 'impacted', 'reporter'] as const satisfies ParticipantRole[];

export function isParty(role: ParticipantRole): boolean {
  return PARTIES.some((party) => party === role);
}

/** Of the decision: it stands, is changed, or no longer holds. */
export const AppealOutcome = z.enum(['upheld', 'changed', 'overturned']);
export type AppealOutcome = z.infer<typeof AppealOutcome>;

/** Who looks at it anew: members who did not decide (OpenJS), or a body outside the team, or both. */
export const AppealHandlers = z.object({
  handlers: z.array(MemberId).max(20),
  /** Its name; empty when it stays within the team. */
  outsideBody: Line.default(''),
});
export type AppealHandlers = z.infer<typeof AppealHandlers>;

const appealFields = {
  incidentId: IncidentId,
  /** Who appeals: the reported or impacted person, or the reporter. */
  personId: PersonId,
  receivedOn: Day,
  grounds: RequiredLongText,
  /** By when it is answered. */
  due: Day,
  ...AppealHandlers.shape,
};

export const AppealInput = z
  .strictObject(appealFields)
  .refine(isHandled, { message: 'needs somebody who handles it', path: ['handlers'] })
  .refine(({ receivedOn, due }) => due >= receivedOn, {
    message: 'must not be before it was received',
    path: ['due'],
  });
export type AppealInput = z.infer<typeof AppealInput>;

export const Appeal = z.object({
  ...appealFields,
  id: AppealId,
  taskId: TaskId,
  /** Null as long as it is open: the decision stands meanwhile. */
  answer: z.object({ outcome: AppealOutcome, reasons: RequiredLongText, by: MemberId, at: Instant }).nullable(),
});
export type Appeal = z.infer<typeof Appeal>;

export function isHandled({ handlers, outsideBody }: AppealHandlers): boolean {
  return handlers.length > 0 || outsideBody.trim() !== '';
}
