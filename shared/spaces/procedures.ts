import { z } from 'zod';
import { BanRow } from '../bans/procedures.ts';
import { EventId } from '../events/event.ts';
import { IncidentId } from '../incidents/incident.ts';
import { mutation, query } from '../procedure.ts';
import { SanctionId } from '../sanctions/sanction.ts';
import { Line, LongText } from '../text.ts';
import { Cell, RolloutState } from './rollout.ts';
import { Space, SpaceId, SpaceInput } from './space.ts';

/** One ban, and how it stands in every space that is in use, in the order of the spaces. */
export const BoardRow = BanRow.pick({ sanction: true, incident: true, person: true, told: true }).extend({
  hasEnded: z.boolean(),
  /** They may be locked out before they are told, with a reason: told to leave at once, or decided urgently. */
  isUrgent: z.boolean(),
  cells: z.array(Cell),
});
export type BoardRow = z.infer<typeof BoardRow>;

export const spaceProcedures = {
  /** In use first, each by name. */
  list: query(z.strictObject({}), z.array(Space)),
  /**
   * `extendTo`: bans that hold there too; of the others that would by their scope it is noted that they do not, and why.
   * Null: their scope tells.
   */
  create: mutation(
    z.strictObject({
      space: SpaceInput,
      extendTo: z.array(SanctionId).max(10_000).nullable().default(null),
      note: LongText.default(''),
    }),
    Space,
  ),
  update: mutation(z.strictObject({ id: SpaceId, space: SpaceInput }), Space),
  /** Takes it off the board, or puts it back. What was carried out there stays in the record. */
  retire: mutation(z.strictObject({ id: SpaceId, isRetired: z.boolean() }), Space),
  /** Bans that hold or will, and ended ones where somebody is still locked out; searched as the ban list is. */
  board: query(
    z.strictObject({
      text: Line.default(''),
      only: z.enum(['waiting', 'all']).default('all'),
      /** How many rows at most; all when it is left out. */
      limit: z.number().int().min(1).optional(),
    }),
    z.object({
      spaces: z.array(Space),
      found: z.number().int(),
      /** How many bans, whatever was searched, have something left to do or to say. */
      waiting: z.number().int(),
      rows: z.array(BoardRow),
    }),
  ),
  /** Refused with `not-told` before the person was told, unless it is urgent and `note` says why; with `wrong-step` as `nextStates` tells. */
  mark: mutation(
    z.strictObject({ sanctionId: SanctionId, spaceId: SpaceId, state: RolloutState, note: LongText.default('') }),
    Cell,
  ),
  /** How each ban of a case stands in every space in use. */
  ofCase: query(
    z.strictObject({ incidentId: IncidentId }),
    z.array(z.object({ sanctionId: SanctionId, cells: z.array(Cell) })),
  ),
  /** Bans that hold on any day of an event, told or not. */
  keptOut: query(z.strictObject({ eventId: EventId }), z.array(BoardRow.omit({ cells: true, isUrgent: true }))),
};
