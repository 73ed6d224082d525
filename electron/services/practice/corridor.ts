import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { recordAppeal } from '../appeals.ts';
import { setWarning } from '../care.ts';
import { changeFacts, changeStatus, markAnswered } from '../incidents.ts';
import { addNote, amendNote } from '../notes.ts';
import { addTask, markTaskDone } from '../tasks.ts';
import { done } from './done-actions.ts';
import { fileTold, holdMeeting, personOf } from './file-told.ts';
import { imposeAndTell } from './impose-and-tell.ts';
import type { Stage } from './stage.ts';
import { weigh } from './weigh.ts';

const DAY = 24;

/** Closed five months ago, with a ban that never ends. Answers with the person it keeps out. */
export function tellCorridor(stage: Stage): PersonId {
  const { lead, responder } = stage.team;
  const id = fileTold(stage, 150 * DAY, {
    channel: 'spoken',
    setting: 'event',
    secondPresent: 'Robin Practice',
    safeNow: 'yes',
    situation: 'major',
    firstActions: done('call-lead-now', 'private-place', 'offer-resources'),
    account:
      'He followed me from the tea table to the lifts and back, three times. I asked him to stop. He laughed and said that at a puppet fair nobody means what they say.',
    observed: 'Tilly was out of breath when she reached the desk and asked to sit with her back to the wall.',
    when: { kind: 'between', from: stage.day(-150), words: 'Between the puppet parade and the closing bell' },
    where: 'Corridor behind the tea table, Moonlight Puppet Fair',
    policy: 'Following someone after being asked to stop',
    reported: [
      {
        told: {
          name: 'Rufus Pondskipper',
          otherNames: ['Rufus P. Skipper'],
          handles: ['@pondskipper'],
          emails: ['rufus@pondskipper.example'],
          description: 'Tall, green waistcoat, a badge in the form of a frog',
        },
      },
    ],
    reporter: { told: { name: 'Tilly Marblecake', contact: 'Puppet stall 14' } },
    reporterIsImpacted: 'yes',
    anonymity: 'towards-reported',
    tellLater: 'Wants to know whether he will be at the next fair.',
    agreesToConvene: 'yes',
    readBack: 'signed-off',
  });
  const rufus = personOf(stage, id, 'reported');
  changeFacts(stage.at(149 * DAY), {
    id,
    facts: {
      summary: 'Followed a stallholder three times along a corridor after being asked to stop.',
      when: { kind: 'between', from: stage.day(-150), words: 'Between the puppet parade and the closing bell' },
      where: 'Corridor behind the tea table, Moonlight Puppet Fair',
      circumstances: 'The corridor is the only way to the lifts.',
      policy: 'Following someone after being asked to stop',
      setting: 'event',
    },
  });
  const note = addNote(stage.at(149 * DAY), {
    incidentId: id,
    text: 'Rufus told his side to Robin: he says it was part of the parade. He was asked to leave for the evening and did.',
    happenedAt: stage.moment(149.5 * DAY),
  });
  amendNote(stage.at(148 * DAY), {
    id: note.id,
    text: 'Rufus told his side to Robin: he says it was part of the parade. The parade was over by then (programme, page 3). He was asked to leave for the evening and did.',
  });
  weigh(stage.at(148 * DAY), id, {
    yes: ['public', 'aimed', 'would-leave', 'after-stop', 'repeated', 'pattern'],
    otherWay: 'She follows a tall man three times along a corridor, and laughs when he asks her to stop.',
  });
  holdMeeting(
    stage,
    id,
    {
      hoursAgo: 148 * DAY,
      place: 'Room above the workshop',
      minutes: {
        'what-happened': 'The record was read. Two stallholders saw the second and third time.',
        'past-incidents': 'Two talks with him at earlier fairs, both about not stopping when asked.',
        act: 'Yes: harm to one person, likely to happen again.',
        what: 'A ban from all fairs, without an end.',
        'tell-reported': 'Robin and Sam, by telephone and then in writing.',
        'follow-up-impacted': 'Sam calls Tilly within the week.',
        public: 'A general sentence at the closing session, no names.',
      },
    },
    () => undefined,
  );
  imposeAndTell(stage.at(148 * DAY), {
    incidentId: id,
    personId: rufus,
    kind: 'ban',
    scope: 'all-events',
    scopeNote: 'Every puppet fair, parade and rehearsal',
    startsOn: stage.day(-148),
    endsOn: null,
    reviewOn: stage.day(24),
    conditions: '',
    owner: responder,
  });
  const call = addTask(stage.at(148 * DAY), {
    incidentId: id,
    title: 'Call the impacted person',
    owner: lead,
    due: stage.day(-143),
  });
  markTaskDone(stage.at(145 * DAY), { id: call.id, done: true });
  markAnswered(stage.at(149.8 * DAY), { id });
  changeStatus(stage.at(149 * DAY), { id, status: 'deciding' });
  changeStatus(stage.at(148 * DAY), { id, status: 'acting' });
  changeStatus(stage.at(130 * DAY), { id, status: 'closed' });
  setWarning(stage.at(149 * DAY), { incidentId: id, evidenceId: null, topics: ['threats'], note: 'being followed' });
  appeal(stage, id, rufus);
  return rufus;
}

/** Whoever was at the meeting is out of it: it went to people outside, who have not answered yet. */
function appeal(stage: Stage, incidentId: IncidentId, personId: PersonId): void {
  recordAppeal(stage.at(5 * DAY), {
    ...{ incidentId, personId, receivedOn: stage.day(-5), due: stage.day(25) },
    grounds: 'He asks for an end to the ban. He has given up the parade, he says, and would come with a companion.',
    handlers: [],
    outsideBody: 'Guild of Puppet Fairs',
  });
}
