import { z } from 'zod';
import { Coming } from '../bans/procedures.ts';
import { Draft } from '../drafts/draft.ts';
import { IncidentSummary } from '../incidents/incident.ts';
import { query } from '../procedure.ts';
import { Task } from '../tasks/task.ts';
import { Day } from '../time.ts';

export const todayProcedures = {
  /** What is owed today, what is coming, what is late: in code names. */
  get: query(
    z.strictObject({ today: Day }),
    z.object({
      /** Open cases with a running clock, the soonest first. */
      clocks: z.array(IncidentSummary),
      tasks: z.array(Task),
      drafts: z.array(Draft.omit({ content: true })),
      /** What ends within thirty days, and what was to be looked at by then; the soonest first. */
      coming: z.array(Coming.omit({ person: true })),
      counts: z.object({ openIncidents: z.number().int(), openTasks: z.number().int(), bansInForce: z.number().int() }),
      recoveryKeyConfirmed: z.boolean(),
      /** Only one person can open this case file. */
      aloneWithKey: z.boolean(),
    }),
  ),
};
