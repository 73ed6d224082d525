import { z } from 'zod';
import { query, session, task } from '../procedure.ts';
import { EmergencyCard, EmergencyCardContent, EmergencyCardId } from './card.ts';

const Nothing = z.strictObject({});

export const emergencyProcedures = {
  /** The latest event first. */
  list: query(Nothing, z.array(EmergencyCard)),
  /** A new card without an id. Where it may be read while locked, the file in the folder follows before this answers. */
  save: task(
    z.strictObject({ id: EmergencyCardId.optional(), whileLocked: z.boolean(), card: EmergencyCardContent }),
    EmergencyCard,
  ),
  remove: task(z.strictObject({ id: EmergencyCardId }), Nothing),
  /** Those that lie readable in the folder of the chosen case file, also while it is locked; throws `damaged`. */
  whileLocked: session(Nothing, z.array(EmergencyCardContent)),
};
