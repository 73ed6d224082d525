import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { mutation, query } from '../procedure.ts';
import { Term } from '../promises/promise.ts';
import { RequiredLongText } from '../text.ts';
import { Day, Instant } from '../time.ts';
import { Appeal, AppealHandlers, AppealId, AppealInput, AppealOutcome, isHandled } from './appeal.ts';

export const appealProcedures = {
  /** The first one first. */
  list: query(z.strictObject({ incidentId: IncidentId }), z.array(Appeal)),
  /**
   * Who may look at a decision anew, and who may not as they took part in it; the bodies the team can turn to. `openUntil`: the
   * end of the time that the team promises for appeals, null where it promises none or nothing was decided.
   */
  handlers: query(
    z.strictObject({ incidentId: IncidentId }),
    z.object({
      able: z.array(MemberId),
      decided: z.array(MemberId),
      outsideBodies: z.array(z.string()),
      openUntil: Instant.nullable(),
      /** How long the team takes to answer one: as long as it gives others to appeal, or 30 days (Carpentries, OpenJS). */
      answerWithin: Term,
    }),
  ),
  /** Makes a task for the first who handles it. Whoever took part in the decision is refused. */
  record: mutation(AppealInput, Appeal),
  /** While it is open. */
  handOver: mutation(
    AppealHandlers.extend({ id: AppealId, due: Day })
      .strict()
      .refine(isHandled, { message: 'needs somebody who handles it', path: ['handlers'] }),
    Appeal,
  ),
  /** By one of those who handle it; of a body outside, by whoever took its answer. */
  answer: mutation(z.strictObject({ id: AppealId, outcome: AppealOutcome, reasons: RequiredLongText }), Appeal),
};
