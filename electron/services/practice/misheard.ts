import { changeStatus, markAnswered } from '../incidents.ts';
import { setHold } from '../retention/holds.ts';
import { done } from './done-actions.ts';
import { fileTold, holdMeeting, personOf } from './file-told.ts';
import { imposeAndTell } from './impose-and-tell.ts';
import type { Stage } from './stage.ts';

const DAY = 24;

/** Closed with the finding that it was no breach, with reasons. */
export function tellMisheard(stage: Stage): void {
  const id = fileTold(stage, 45 * DAY, {
    channel: 'spoken',
    setting: 'community',
    secondPresent: 'Kit Practice',
    safeNow: 'yes',
    situation: 'minor-or-unclear',
    firstActions: done('record-it', 'convene', 'look-for-pattern'),
    account:
      'At the choir of kettles I heard Barnaby call somebody a word I will not repeat. It was loud and I was far away.',
    when: { kind: 'exact', from: `${stage.day(-46)}T19:10` },
    where: 'Rehearsal, Choir of Kettles',
    policy: 'Insults',
    reported: [{ told: { name: 'Barnaby Quib', handles: ['@quib'] } }],
    others: [{ role: 'witness', person: { told: { name: 'Odette Fernspindle' } } }],
    reporter: { told: { name: 'Ágota Mákvirág' } },
    reporterIsImpacted: 'no',
    anonymity: 'towards-all-but-team',
    agreesToConvene: 'yes',
    readBack: 'corrected',
    readBackNote: 'Asked us to write "far away" rather than "at the back".',
  });
  markAnswered(stage.at(43 * DAY), { id });
  holdMeeting(
    stage,
    id,
    {
      hoursAgo: 40 * DAY,
      place: 'Kettle room',
      minutes: {
        'what-happened': 'Two witnesses and the recording agree: the word was "whistle".',
        act: 'No: not a breach. The reporter was right to bring it.',
        'follow-up-impacted': 'Kit thanks the reporter and says what was found.',
      },
    },
    () => undefined,
  );
  imposeAndTell(stage.at(40 * DAY), {
    incidentId: id,
    personId: personOf(stage, id, 'reported'),
    kind: 'not-a-breach',
    scope: 'everywhere',
    startsOn: stage.day(-40),
    endsOn: stage.day(-40),
    conditions: 'The recording of the rehearsal has the word "whistle".',
    scopeNote: '',
    owner: stage.team.lead,
  });
  changeStatus(stage.at(39 * DAY), { id, status: 'closed' });
  const reason = 'The board of the guild looks into how rehearsals are recorded and may ask for it.';
  setHold(stage.at(38 * DAY), { incidentId: id, reason, reviewOn: stage.day(30) });
}
