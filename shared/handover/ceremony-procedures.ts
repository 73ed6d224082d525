import { z } from 'zod';
import { ConflictAnswer } from '../conflicts/answer.ts';
import { Exported } from '../exports/procedures.ts';
import { Grant } from '../grant.ts';
import { IncidentId } from '../incidents/incident.ts';
import { Member, MemberId, MemberRole } from '../members/member.ts';
import { mutation, query, task } from '../procedure.ts';
import { NewPassphrase, Passphrase } from '../session/session.ts';
import { RequiredLine } from '../text.ts';
import { Day } from '../time.ts';
import { Ceremony, CeremonyId, HandoverWay, LookedThrough } from './ceremony.ts';
import { HandedOver } from './handed-over.ts';
import { HandoverId } from './handover.ts';

const One = z.strictObject({ id: CeremonyId });
const Who = { way: HandoverWay, successor: RequiredLine, successorId: MemberId.nullable() };

/** What the successor says of each case, from no more than code names and the names of reported people. */
const Answers = z.array(z.object({ incidentId: IncidentId, answer: ConflictAnswer })).max(10_000);

/** Leaving and taking over, step by step. The package itself is the room `handover`. */
export const ceremonyProcedures = {
  /** Those under way first. */
  list: query(z.strictObject({}), z.array(Ceremony)),
  begin: mutation(z.strictObject({ memberId: MemberId, ...Who }), Ceremony),
  change: mutation(One.extend(Who), Ceremony),
  tick: mutation(One.extend({ step: LookedThrough, done: z.boolean() }), Ceremony),
  /** In code names. */
  handedOver: query(One.extend({ today: Day }), HandedOver),
  /** Their open tasks and follow-ups get another owner; of one taking over: those of everybody without access. */
  giveOver: mutation(
    One.extend({ to: MemberId }),
    z.object({
      tasks: z.number().int(),
      followUps: z.number().int(),
      /** In cases that the new owner or the one who asks is out of. */
      left: z.number().int(),
    }),
  ),
  /** What the successor is asked before they can open anything: the open cases. */
  toDeclare: query(
    One,
    z.object({
      cases: z.array(
        z.object({
          incidentId: IncidentId,
          codeName: z.string(),
          reported: z.array(z.string()),
          /** The one who asks is out of this case, so nobody is named here. */
          isOut: z.boolean(),
        }),
      ),
      /** Not open any more: the app asks when one of them is opened. */
      others: z.number().int(),
    }),
  ),
  /** Makes the successor a member, with what they declared in force from the first moment. */
  welcome: task(
    One.extend({ name: RequiredLine, role: MemberRole, passphrase: NewPassphrase, answers: Answers }),
    Member,
  ),
  /** The words of any file, for both sides to compare. */
  fingerprint: task(z.strictObject({ file: Grant }), z.object({ words: z.array(z.string()) })),
  /** The package that was made by `handover.make`. */
  noteParcel: mutation(One.extend({ handoverId: HandoverId }), Ceremony),
  /** Throws `receipt-mistyped`, and `receipt-of-other` for one that was not made with this package. */
  checkReceipt: mutation(One.extend({ code: z.string().max(200) }), Ceremony),
  /**
   * Takes the access of the one who leaves away and changes the key, then tries their passphrase on the new files; without
   * it, nothing is tried.
   */
  closeAccess: task(
    One.extend({ passphrase: Passphrase.nullable() }),
    z.object({ recoveryKey: z.string(), ceremony: Ceremony }),
  ),
  /** After `handover.take`: the receipt, and the list of what is owed from now on. */
  beginTakingOver: mutation(z.strictObject({ handoverId: HandoverId }), Ceremony),
  finish: mutation(One, Ceremony),
  /** To print: code names, days and boxes. */
  saveChecklist: task(One.extend({ destination: Grant, today: Day }), Exported),
  /** Of one who took over: numbers and the code. */
  saveReceipt: task(One.extend({ destination: Grant }), Exported),
};
