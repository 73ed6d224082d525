import { changeStatus, markAnswered } from '../incidents.ts';
import { decide } from '../meetings.ts';
import { addNote } from '../notes.ts';
import { imposeSanction } from '../sanctions.ts';
import { done } from './done-actions.ts';
import { fileTold, findOnEach, holdMeeting, personOf } from './file-told.ts';
import { imposeAndTell } from './impose-and-tell.ts';
import type { Stage } from './stage.ts';

const DAY = 24;

/** Decided, and being carried out: a ban from online spaces in force, tasks open. */
export function tellMailingList(stage: Stage): void {
  const { lead, responder } = stage.team;
  const id = fileTold(stage, 9 * DAY, {
    channel: 'written',
    setting: 'community',
    safeNow: 'yes',
    situation: 'private-harassment',
    firstActions: done('ask-without-pushing'),
    account:
      'Every time I post about marbles, the same person answers within minutes that I should leave marbles to people who understand them. Eleven times this month. I have stopped posting.',
    when: { kind: 'ongoing', from: stage.day(-38), words: 'all through the month' },
    where: 'Mailing list marbles-talk',
    policy: 'Repeated belittling of one person',
    reported: [
      {
        told: {
          name: 'Ignatius Brackenthorpe-Jellicoe',
          otherNames: ['Iggy'],
          handles: ['@iggymarbles'],
          emails: ['iggy@marbles.example'],
        },
      },
    ],
    allegations: [
      {
        what: 'Told Tansy eleven times in a month to leave marbles to others',
        policy: 'Repeated belittling',
        against: [0],
      },
      { what: 'Wrote within minutes each time, so as to be seen to wait for her', against: [0] },
    ],
    reporter: { told: { name: 'Tansy Gooseberry', emails: ['tansy@gooseberry.example'] } },
    reporterIsImpacted: 'yes',
    anonymity: 'none',
    wouldReveal: 'yes',
    fearsForSafety: 'no',
    agreesToConvene: 'yes',
    evidenceNote: 'Links to eleven messages, sent by mail.',
    readBack: 'signed-off',
  });
  markAnswered(stage.at(8.5 * DAY), { id });
  addNote(stage.at(8 * DAY), {
    incidentId: id,
    text: 'Read the archive of the list: eleven replies to Tansy, none of this kind to anybody else.',
    happenedAt: stage.moment(8 * DAY),
  });
  holdMeeting(
    stage,
    id,
    {
      hoursAgo: 4 * DAY,
      place: 'Call',
      minutes: {
        excluded: 'Nobody.',
        'what-happened': 'The eleven messages were read.',
        'past-incidents': 'None known.',
        act: 'Yes.',
        what: 'Three months away from the list; no contact with Tansy.',
        public: 'Nothing beyond a reminder of the list rules, without names.',
      },
    },
    (meeting) => {
      const at = stage.at(4 * DAY);
      decide(at, {
        id: meeting.id,
        text: 'Tell the reported person, two of us, and then in writing',
        owner: responder,
        due: stage.day(-2),
      });
      decide(at, { id: meeting.id, text: 'Tell the reporter the outcome', owner: lead, due: stage.day(0) });
      decide(at, { id: meeting.id, text: 'Remind the list of its rules', owner: lead, due: stage.day(5) });
    },
  );
  findOnEach(stage, id, {
    hoursAgo: 4 * DAY,
    findings: [
      { kind: 'substantiated', reasons: 'The eleven messages are in the archive of the list.' },
      { kind: 'not-a-breach', reasons: 'He answers everybody within minutes.' },
    ],
  });
  const person = {
    incidentId: id,
    personId: personOf(stage, id, 'reported'),
    startsOn: stage.day(-4),
    owner: responder,
  };
  imposeAndTell(stage.at(4 * DAY), {
    ...person,
    kind: 'ban',
    scope: 'online-spaces',
    scopeNote: 'marbles-talk and its chat',
    endsOn: stage.day(88),
    conditions: '',
  });
  imposeSanction(stage.at(4 * DAY), {
    ...person,
    kind: 'no-contact',
    keepAwayFrom: [personOf(stage, id, 'impacted')],
    scope: 'everywhere',
    scopeNote: '',
    endsOn: null,
    conditions: 'No messages to Tansy, directly or through others.',
  });
  changeStatus(stage.at(6 * DAY), { id, status: 'deciding' });
  changeStatus(stage.at(4 * DAY), { id, status: 'acting' });
}
