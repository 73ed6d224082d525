import { z } from 'zod';
import { IncidentId, Participant } from '../incidents/incident.ts';
import { PersonId } from '../people/person.ts';
import { query } from '../procedure.ts';
import { LongText, RequiredLine } from '../text.ts';
import { Leak } from './leak.ts';

export const leakCheckProcedures = {
  /**
   * What a text would tell somebody in the case that they did not tell themselves, from its beginning to its end. `to`
   * null: whoever gets it is not in the case.
   */
  run: query(z.strictObject({ incidentId: IncidentId, to: PersonId.nullable(), text: LongText }), z.array(Leak)),
  /** Whom words such as "reporter", a code name or a name mean in a case. */
  recipient: query(z.strictObject({ incidentId: IncidentId, words: RequiredLine }), Participant),
};
