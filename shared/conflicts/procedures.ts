import { z } from 'zod';
import { Conflict, ConflictKind, IncidentId, Sees } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { mutation, query } from '../procedure.ts';
import { RequiredLine } from '../text.ts';
import { CaseConflicts, CaseToAnswer, ConflictAnswer, ConflictQuestion } from './answer.ts';
import { OutsideBodies } from './outside-body.ts';

const MemberInCase = { incidentId: IncidentId, memberId: MemberId };
const InCase = z.strictObject({ incidentId: IncidentId });

/** Everybody says of each case whether they are too close to it. Nobody says why and nobody asks (PSF). */
export const conflictProcedures = {
  /** Those who see into cases, by name: whom a reporter can ask to keep out. */
  team: query(z.strictObject({}), z.array(z.object({ id: MemberId, name: z.string() }))),
  /** What one is asked on opening a case. It names no more than the question needs, so it may be asked of any case. */
  ask: query(InCase, ConflictQuestion),
  /** The newest open cases that one has not answered about, by code name. */
  waiting: query(z.strictObject({}), z.array(CaseToAnswer)),
  /** One's own answer. What was said once is weakened by another member only. */
  answer: mutation(z.strictObject({ incidentId: IncidentId, answer: ConflictAnswer }), ConflictQuestion),
  ofCase: query(InCase, CaseConflicts),
  /** A member steps out or is put out. `reporter`: because the reporter asked that they stay out, which is always hard. */
  declare: mutation(
    z.strictObject({
      ...MemberInCase,
      kind: ConflictKind,
      source: z.enum(['declared', 'reporter']).default('declared'),
    }),
    z.array(Conflict),
  ),
  withdraw: mutation(z.strictObject(MemberInCase), z.array(Conflict)),
  /** What the others let somebody who is close to the case see. */
  setSees: mutation(z.strictObject({ ...MemberInCase, sees: Sees }), z.array(Conflict)),
  /** Whether a member is the person in the case with whom they share a name, a handle or an e-mail. */
  settleParty: mutation(
    z.strictObject({ ...MemberInCase, personId: PersonId, isSame: z.boolean() }),
    z.array(Conflict),
  ),
  outsideBodies: query(z.strictObject({}), OutsideBodies),
  setOutsideBodies: mutation(z.strictObject({ bodies: OutsideBodies }), OutsideBodies),
  /** Keeps that the case was handed to an outside body. Nothing is sent. */
  refer: mutation(z.strictObject({ incidentId: IncidentId, name: RequiredLine }), ConflictQuestion),
};
