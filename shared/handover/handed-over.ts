import { z } from 'zod';
import { Coming } from '../bans/procedures.ts';
import { IncidentId, IncidentStatus } from '../incidents/incident.ts';
import { Owed } from '../promises/owed.ts';
import { Task } from '../tasks/task.ts';
import { Day, Instant } from '../time.ts';

/** All that goes over with a handover, in code names and days. */
export const HandedOver = z.object({
  /** Open ones. */
  cases: z.array(z.object({ incidentId: IncidentId, codeName: z.string(), status: IncidentStatus })),
  /** Of those, how many the one who asks is out of: what is to do in them is left out below. */
  leftOut: z.number().int(),
  /** Of whom this is about; open. */
  tasks: z.array(Task.pick({ id: true, incidentId: true, codeName: true, title: true, due: true })),
  /** Promises and appeals of every case, follow-ups of whom this is about. */
  owed: z.array(Owed),
  /** What ends or is to be looked at within six months. */
  coming: z.array(Coming.omit({ person: true })),
  /** What may be erased within six months, and what is on hold. */
  retention: z.object({
    due: z.array(z.object({ incidentId: IncidentId, codeName: z.string(), on: Day })),
    holds: z.array(z.object({ incidentId: IncidentId, codeName: z.string() })),
  }),
  /** Told to other bodies and not heard to be deleted; lists given to doors that still answer. */
  disclosures: z.object({ open: z.number().int(), next: Day.nullable() }),
  doorLists: z.object({ valid: z.number().int(), next: Day.nullable() }),
  backups: z.object({ count: z.number().int(), last: Instant.nullable(), folders: z.array(z.string()) }),
  recoveryConfirmedAt: Instant.nullable(),
  /** Nobody else opens this case file, or nobody else is lead: then they cannot be removed. */
  isAlone: z.boolean(),
  isOnlyLead: z.boolean(),
  /** What only they see and nobody gets; asked by themselves alone. */
  own: z.object({ drafts: z.number().int(), quickNotes: z.number().int() }).nullable(),
});
export type HandedOver = z.infer<typeof HandedOver>;
