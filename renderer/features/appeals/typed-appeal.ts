import { type AppealHandlers, AppealInput, isHandled } from '../../../shared/appeals/appeal.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { addTerm } from '../../../shared/promises/due.ts';
import type { Term } from '../../../shared/promises/promise.ts';
import type { Day } from '../../../shared/time.ts';

/** Who is to handle an appeal, and by when, while it is being typed. */
export interface TypedHandling {
  readonly handlers: readonly string[];
  readonly outsideBody: string;
  readonly due: string;
}

/** An appeal while it is being typed: what is not known yet is empty. */
export interface TypedAppeal extends TypedHandling {
  readonly personId: string;
  readonly receivedOn: string;
  readonly grounds: string;
}

/** Fields that are wrong or missing, by the rules of the contract. */
export type Wrong = ReadonlySet<string>;

/** What will be sent, or the fields that keep it from being sent. */
export function checkedAppeal(incidentId: IncidentId, typed: TypedAppeal): { input?: AppealInput; wrong: Wrong } {
  const parsed = AppealInput.safeParse({ ...typed, incidentId });
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])));
  if (!isHandled(handlingOf(typed))) wrong.add('handlers'); // not looked at by the contract as long as a field is missing
  return parsed.success ? { input: parsed.data, wrong } : { wrong };
}

export function handlingOf({ handlers, outsideBody }: TypedHandling): AppealHandlers {
  return { handlers: MemberId.array().parse(handlers), outsideBody };
}

/** The day on which an answer is owed, counted from the day of the appeal. */
export function dueDay(receivedOn: Day, term: Term | undefined): Day | '' {
  if (receivedOn === '' || term === undefined) return '';
  return addTerm(`${receivedOn}T12:00:00.000Z`, term).slice(0, 10);
}
