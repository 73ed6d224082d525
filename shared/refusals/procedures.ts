import { z } from 'zod';
import { WrittenFile } from '../exports/procedures.ts';
import { Grant } from '../grant.ts';
import { IncidentId } from '../incidents/incident.ts';
import { LetterId } from '../letters/letter.ts';
import { MemberId } from '../members/member.ts';
import { mutation, query, task } from '../procedure.ts';
import { MatchId } from '../screening/screening.ts';
import { LongText, RequiredLongText } from '../text.ts';
import { Instant } from '../time.ts';

/** What left, or was begun, because a registrant is somebody listed. */
export const Refusal = z.object({
  id: z.uuid(),
  matchId: MatchId,
  kind: z.enum(['letter', 'note']),
  by: MemberId,
  at: Instant,
  /** Of a note, as it left. */
  text: LongText,
  /** Of a letter; null where its case is closed to who asks. */
  letter: z.object({ id: LetterId, incidentId: IncidentId, codeName: z.string() }).nullable(),
});
export type Refusal = z.infer<typeof Refusal>;

/** A short note; longer ones begin to explain. */
const NoteText = RequiredLongText.max(2_000);
const About = { matchId: MatchId };

export const refusalProcedures = {
  /** What can be done about a match that was confirmed, and what was. */
  offer: query(
    z.strictObject(About),
    z.object({
      /**
       * A letter follows a ban that was decided here. `no-ban`: a flag, or another body's list, about which this team
       * decided nothing. `closed`: somebody else of the team writes it.
       */
      letter: z.enum(['yes', 'no-ban', 'closed']),
      /** Drafted for whoever runs the registration: the row, and no reason. */
      note: z.string(),
      done: z.array(Refusal),
    }),
  ),
  /** Words of a note that would tell whom it is about, or why. It leaves only without any. */
  checkNote: query(z.strictObject({ ...About, text: NoteText }), z.array(z.string())),
  /** The letter in the case of the ban, to be read by a second person, with two in copy. One for each match. */
  writeLetter: mutation(z.strictObject(About), Refusal),
  copyNote: mutation(z.strictObject({ ...About, text: NoteText }), z.object({ text: z.string() })),
  saveNote: task(z.strictObject({ ...About, text: NoteText, destination: Grant }), WrittenFile),
};
