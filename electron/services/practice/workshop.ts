import type { Meeting } from '../../../shared/meetings/meeting.ts';
import type { MutationContext } from '../context.ts';
import { addFollowUp } from '../follow-ups.ts';
import { changeStatus, markAnswered } from '../incidents.ts';
import { decide } from '../meetings.ts';
import { addNote } from '../notes.ts';
import { addTask } from '../tasks.ts';
import { castBallot, closeVote, openVote } from '../votes.ts';
import { doneAt } from './done-actions.ts';
import { fileTold, findOnEach, holdMeeting, personOf } from './file-told.ts';
import { imposeAndTell } from './impose-and-tell.ts';
import { acknowledge, draftDecision } from './letters.ts';
import type { Stage } from './stage.ts';
import { weigh } from './weigh.ts';

const DAY = 24;

/** Being followed up: a plan with an end soon, and checks that are owed. */
export function tellWorkshop(stage: Stage): void {
  const { lead, responder } = stage.team;
  const id = fileTold(stage, 24 * DAY, {
    channel: 'spoken',
    setting: 'event',
    secondPresent: 'Robin Practice',
    safeNow: 'yes',
    situation: 'private-harassment',
    firstActions: doneAt(stage.moment(24 * DAY).at, 'ask-without-pushing', 'convene-unless-objection'),
    account:
      'She kept correcting how I hold the needle by taking my hand, after I had said twice that I would rather be told than touched.',
    observed: 'Juniper showed how it happened with a pencil. She spoke calmly.',
    reading: 'The tutor may think of this as teaching. It does not change the effect.',
    when: { kind: 'about', from: stage.day(-24), words: 'in the afternoon session' },
    where: 'Felt workshop, Harvest of Hats',
    policy: 'Touching without consent',
    reported: [{ told: { name: 'Odette Fernspindle', contact: 'Tutor, table 3' } }],
    allegations: [
      { what: 'Took her hand to correct it, without asking', policy: 'Touching without consent', against: [0] },
      { what: 'Went on after she had said twice that she would rather be told', policy: 'Stopping when asked' },
    ],
    others: [
      { role: 'witness', person: { told: { description: 'A person with a yellow apron who sat across the table' } } },
    ],
    reporter: {
      told: { name: 'Juniper Wobblewick', handles: ['@wobblewick'], emails: ['juniper@wobblewick.example'] },
    },
    reporterIsImpacted: 'yes',
    anonymity: 'none',
    fearsForSafety: 'no',
    tellLater: 'What was decided, by message.',
    agreesToConvene: 'yes',
    readBack: 'signed-off',
  });
  acknowledge(stage, id, 23.8 * DAY);
  markAnswered(stage.at(23.7 * DAY), { id });
  addNote(stage.at(23 * DAY), {
    incidentId: id,
    text: 'Odette was told that there is a report and gave her side to Kit: she did not notice the second time it was said.',
    happenedAt: stage.moment(23 * DAY),
  });
  weigh(stage.at(22.5 * DAY), id, {
    yes: ['aimed', 'power'],
    otherWay: 'The one who learns takes the hand of the one who teaches, twice, after being told not to.',
  });
  holdMeeting(
    stage,
    id,
    {
      hoursAgo: 22 * DAY,
      place: 'Hat store',
      minutes: {
        'what-happened': 'The record was read, and the side Odette gave to Kit.',
        'past-incidents': 'None under any name she uses.',
        act: 'Yes: small harm, and it would happen again without help.',
        what: 'A plan: ask before touching, a second tutor at the table, a talk after two workshops.',
        'tell-reported': 'Robin and Kit, in person.',
        'follow-up-impacted': 'Sam, by message, without details of the plan.',
        appeal: 'The board of the Harvest of Hats.',
      },
    },
    (meeting) => {
      vote(stage.at(22 * DAY), meeting, 'Ask before touching, a second tutor at the table, a talk after two workshops');
      decide(stage.at(22 * DAY), {
        id: meeting.id,
        text: 'Talk with the tutor after the second workshop',
        owner: responder,
        due: stage.day(3),
      });
      decide(stage.at(22 * DAY), {
        id: meeting.id,
        text: 'Ask the impacted person whether anything came after',
        owner: lead,
        due: stage.day(6),
      });
    },
  );
  findOnEach(stage, id, {
    hoursAgo: 22 * DAY,
    findings: [
      { kind: 'substantiated', reasons: 'Odette says so herself: it is how she was taught to teach.' },
      { kind: 'not-established', reasons: 'Odette did not hear the second time, and the table was loud.' },
    ],
  });
  imposeAndTell(stage.at(22 * DAY), {
    incidentId: id,
    personId: personOf(stage, id, 'reported'),
    kind: 'plan',
    scope: 'other',
    scopeNote: 'Workshops of the Harvest of Hats',
    startsOn: stage.day(-21),
    endsOn: stage.day(18),
    conditions: 'Asks before touching; a second tutor sits at the table.',
    steps: [
      { kind: 'step', title: 'A second tutor at each workshop', due: stage.day(-14) },
      { kind: 'check-in', title: 'A talk after two workshops', due: stage.day(5) },
    ],
    owner: responder,
  });
  addTask(stage.at(20 * DAY), {
    incidentId: id,
    title: 'Send the outcome in writing',
    owner: responder,
    due: stage.day(-1),
  });
  addFollowUp(stage.at(18 * DAY), {
    incidentId: id,
    personId: personOf(stage, id, 'impacted'),
    owner: lead,
    due: stage.day(2),
    about: 'Did anything come after? What was decided, without private details',
  });
  draftDecision(stage, id, 20 * DAY);
  changeStatus(stage.at(22 * DAY), { id, status: 'acting' });
  changeStatus(stage.at(18 * DAY), { id, status: 'following-up' });
}

/** On a behaviour plan; everybody who is here is for it. */
function vote(context: MutationContext, { id, attendance }: Meeting, proposal: string): void {
  const { cases } = openVote(context, { id, subject: 'plan', proposal });
  const voteId = cases[0]?.votes[0]?.id;
  if (voteId === undefined) throw new Error('The vote of a practice story was not opened');
  for (const { memberId, presence } of attendance)
    if (presence !== 'excluded') castBallot(context, { voteId, memberId, choice: 'for' });
  closeVote(context, { voteId });
}
