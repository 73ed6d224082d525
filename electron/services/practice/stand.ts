import { makeFlag } from '../flags.ts';
import { changeStatus, markAnswered } from '../incidents.ts';
import { addNote } from '../notes.ts';
import { liftSanction } from '../sanction-steps.ts';
import { done } from './done-actions.ts';
import { fileTold, personOf } from './file-told.ts';
import { imposeAndTell } from './impose-and-tell.ts';
import type { Stage } from './stage.ts';

const DAY = 24;

/** Closed; a ban that was lifted before its end, one that has run out, and a flag since. */
export function tellStand(stage: Stage): void {
  const { lead } = stage.team;
  const id = fileTold(stage, 100 * DAY, {
    channel: 'written',
    setting: 'event',
    safeNow: 'yes',
    situation: 'widely-witnessed',
    firstActions: done('thank', 'convene-today', 'answer-may-be-public'),
    account:
      'Two people at the lantern stand shouted at each other until the lanterns fell over. It went on after we asked for quiet.',
    when: { kind: 'about', from: `${stage.day(-100)}T17:30`, words: 'around half past five' },
    where: 'Lantern stand, Harbour Kite Weekend',
    policy: 'Shouting at people, not stopping when asked',
    reported: [
      { told: { name: 'Cosmo Teaspoon', handles: ['@teaspoon'], description: 'Silver cape' } },
      { told: { name: 'Renée Châtaigne', emails: ['renee@chataigne.example'] } },
    ],
    reporter: { told: { name: 'Juniper Wobblewick' } },
    reporterIsImpacted: 'no',
    anonymity: 'none',
    agreesToConvene: 'yes',
    readBack: 'signed-off',
  });
  const cosmo = personOf(stage, id, 'reported');
  markAnswered(stage.at(99.9 * DAY), { id });
  const sanction = {
    incidentId: id,
    personId: cosmo,
    kind: 'ban',
    scope: 'all-events',
    scopeNote: 'Kite weekends',
    startsOn: stage.day(-99),
    endsOn: stage.day(120),
    conditions: 'Comes back after a talk with two of us.',
    owner: lead,
  } as const;
  const ban = imposeAndTell(stage.at(99 * DAY), sanction);
  imposeAndTell(stage.at(99 * DAY), {
    ...sanction,
    kind: 'leave-now',
    scope: 'this-event',
    scopeNote: 'Harbour Kite Weekend',
    endsOn: stage.day(-98),
    conditions: '',
  });
  addNote(stage.at(40 * DAY), {
    incidentId: id,
    text: 'The talk took place. Cosmo listened, named what he will do differently, and asked for nothing.',
    happenedAt: stage.moment(40 * DAY),
  });
  liftSanction(stage.at(40 * DAY), {
    id: ban.id,
    on: stage.day(-40),
    reason: 'The condition was met: the talk took place.',
  });
  makeFlag(stage.at(40 * DAY), {
    ...{ incidentId: id, personId: cosmo, scope: 'all-events', scopeNote: 'Kite weekends', eventId: null, owner: lead },
    ...{ startsOn: stage.day(-40), endsOn: null, reviewOn: stage.day(15) },
    advice: 'He is welcome. Not beside the lantern stand, and call the lead if voices rise.',
  });
  changeStatus(stage.at(39 * DAY), { id, status: 'closed' });
}
