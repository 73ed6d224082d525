import { changeStatus, markAnswered } from '../incidents.ts';
import { addNote } from '../notes.ts';
import { chooseDay } from '../retention/choices.ts';
import { done } from './done-actions.ts';
import { fileTold } from './file-told.ts';
import type { Stage } from './stage.ts';

const DAY = 24;

/** Only filed: nobody can be told apart, and the reporter was told that it is kept. It loses its names soon. */
export function tellThanks(stage: Stage): void {
  const id = fileTold(stage, 61 * DAY, {
    channel: 'message',
    setting: 'community',
    safeNow: 'yes',
    situation: 'minor-or-unclear',
    firstActions: done('record-it', 'convene', 'look-for-pattern'),
    account: 'Somebody drew rude acorns on the sign-up sheet again. I do not know who. I only want you to know.',
    when: { kind: 'not-known', words: 'some time last week' },
    where: 'Notice board by the pond',
    reporter: { told: { handles: ['@acornwatch'] } },
    reporterIsImpacted: 'no',
    tellLater: 'Nothing, thank you.',
    readBack: 'declined',
  });
  markAnswered(stage.at(60 * DAY), { id });
  addNote(stage.at(60 * DAY), {
    incidentId: id,
    text: 'Thanked the reporter and said that this is kept on file, so that a pattern would show.',
    happenedAt: stage.moment(60 * DAY),
  });
  changeStatus(stage.at(60 * DAY), { id, status: 'filed' });
  const reason = 'Whoever wrote asked us not to keep it longer than the season.';
  chooseDay(stage.at(40 * DAY), { incidentIds: [id], on: stage.day(12), reason });
}
