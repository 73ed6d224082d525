import { z } from 'zod';
import { Conflict, ConflictKind, IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { mutation } from '../procedure.ts';

/** A member steps out of a case or is put out. Nobody says why and nobody asks (PSF). */
export const conflictProcedures = {
  declare: mutation(
    z.strictObject({ incidentId: IncidentId, memberId: MemberId, kind: ConflictKind }),
    z.array(Conflict),
  ),
  withdraw: mutation(z.strictObject({ incidentId: IncidentId, memberId: MemberId }), z.array(Conflict)),
};
