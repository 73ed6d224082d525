import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { listParticipants } from '../../database/repositories/participants.ts';
import { listReports } from '../../database/repositories/reports.ts';
import { mergePeople } from '../merges.ts';
import { keepQuickNote } from '../quick-notes.ts';
import { readBackReport } from '../read-back.ts';
import { fileTold, personOf } from './file-told.ts';
import type { Stage } from './stage.ts';

/**
 * Taken by a report taker, who sees of this case what they wrote down and no more: two things that are said of two people,
 * a reading back with a correction, and a witness who knew one of the two by another name.
 */
export function tellLanterns(stage: Stage): void {
  const { reportTaker } = stage.team;
  const id = fileTold(
    stage,
    6,
    {
      channel: 'spoken',
      setting: 'event',
      secondPresent: 'Robin Practice',
      safeNow: 'yes',
      situation: 'private-harassment',
      firstActions: [
        { action: 'ask-without-pushing', at: stage.moment(6).at },
        { action: 'convene-unless-objection', at: null },
      ],
      account:
        'He read my letters aloud to everybody in the queue and did all the voices. The other one took my lantern and hung it on her kite.',
      observed: 'Nettie held an empty lantern hook all the while.',
      when: { kind: 'about', from: `${stage.day(0)}`, words: 'at breakfast' },
      where: 'Porridge queue, Teapot Conference',
      policy: 'Sharing what is private',
      reported: [
        { told: { name: 'Barnaby Quillfeather', description: 'Ink on both sleeves' } },
        { told: { description: 'Silver kite, very quick on her feet' } },
      ],
      allegations: [
        { what: 'Read private letters aloud to a queue', policy: 'Sharing what is private', against: [0] },
        { what: 'Took a lantern and did not give it back', policy: 'Taking what is another’s', against: [1] },
      ],
      reporter: { told: { name: 'Nettie Thimblewick', contact: 'Lantern stall, second row' } },
      reporterIsImpacted: 'yes',
      anonymity: 'towards-reported',
      wouldReveal: 'yes',
      fearsForSafety: 'no',
      tellLater: 'Wants her letters back, and to hear what was decided.',
      agreesToConvene: 'yes',
      readBack: 'not-yet',
    },
    { by: reportTaker },
  );
  const [report] = listReports(stage.at(5).db, id);
  if (report === undefined) throw new Error('A practice story lost its report');
  readBackReport(stage.at(5, reportTaker), {
    id: report.id,
    outcome: 'corrected',
    corrections: { account: report.fields.account.replace('all the voices', 'most of the voices') },
    secondPresent: 'Robin Practice',
    note: 'She laughed at that one, and signed it.',
  });
  tellWitness(stage, id);
  const writtenAt = stage.moment(1);
  keepQuickNote(stage.at(1), { text: 'Garden door: a silver kite went by, twice. No lantern on it now.', writtenAt });
}

/** Who was told of by another name is the same person: the two records were joined, and can be parted again. */
function tellWitness(stage: Stage, incidentId: IncidentId): void {
  const kept = personOf(stage, incidentId, 'reported');
  fileTold(
    stage,
    4,
    {
      channel: 'message',
      setting: 'event',
      account: 'I was three bowls behind. It was Barney Quill who read the letters.',
      when: { kind: 'about', words: 'at breakfast' },
      reported: [{ told: { name: 'Barney Quill', handles: ['@quill'] } }],
      reporter: { told: { name: 'Osgood Ladle' } },
      reporterIsImpacted: 'no',
      readBack: 'declined',
    },
    { by: stage.team.reportTaker, incidentId },
  );
  const people = listParticipants(stage.at(3).db, incidentId).filter(({ role }) => role === 'reported');
  const merged = people.at(-1)?.personId;
  if (merged !== undefined && merged !== kept) mergePeople(stage.at(3), { keep: kept, merged });
}
