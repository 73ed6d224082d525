import { z } from 'zod';
import { Grant } from '../grant.ts';
import { IncidentId } from '../incidents/incident.ts';
import { PersonId } from '../people/person.ts';
import { query, task } from '../procedure.ts';
import { HowErased } from '../retention/rule.ts';
import { Line } from '../text.ts';
import { Erasure, ErasureId, ErasurePreview, KeptBecause, OutOfReach } from './erasure.ts';

const Cases = z.array(IncidentId).min(1).max(1000);

export const erasureProcedures = {
  /** Throws `on-hold` where something stands against one of them. */
  preview: query(z.strictObject({ incidentIds: Cases }), ErasurePreview),
  /** `confirmation`: the code name; of several, how many they are. All of them go or none. */
  eraseCases: task(
    z.strictObject({ incidentIds: Cases, how: HowErased, confirmation: Line }),
    z.object({ erasures: z.array(ErasureId) }),
  ),
  previewPerson: query(
    z.strictObject({ personId: PersonId }),
    z.object({ name: z.string(), standsAgainst: z.array(KeptBecause), outOfReach: OutOfReach }),
  ),
  /** `confirmation`: the name as it is shown; of somebody without one, the word "erase". */
  erasePerson: task(
    z.strictObject({ personId: PersonId, confirmation: Line }),
    z.object({ erasures: z.array(ErasureId) }),
  ),
  /** Does what was interrupted after an erasing. */
  finish: task(z.strictObject({}), z.strictObject({})),
  /** A paper about what was erased: kinds, counts, when, under which rule, by whom. All when none is named. */
  saveRecord: task(
    z.strictObject({ ids: z.array(ErasureId).max(10_000).optional(), destination: Grant }),
    z.object({ fileName: z.string() }),
  ),
  /** Newest first; people who went with a case are counted there. */
  list: query(z.strictObject({}), z.array(Erasure)),
};
