import { declareConflict } from '../conflicts.ts';
import { changeStatus, markAnswered } from '../incidents.ts';
import { planMeeting } from '../meetings.ts';
import { addNote } from '../notes.ts';
import { addTask } from '../tasks.ts';
import { decideUrgently } from '../urgent-decisions.ts';
import { done } from './done-actions.ts';
import { fileTold } from './file-told.ts';
import type { Stage } from './stage.ts';

/** Being decided: a meeting tomorrow, from which one member is left out. Nobody knows the name of who it is about. */
export function tellPhotographs(stage: Stage): void {
  const { responder, adviser } = stage.team;
  const id = fileTold(stage, 30, {
    channel: 'own-observation',
    setting: 'event',
    safeNow: 'not-known',
    situation: 'minor-or-unclear',
    firstActions: done('record-it'),
    account: '',
    observed:
      'Somebody took photographs of people asleep in the quiet corner and laughed with a friend about it. When I came closer, both left by the garden door.',
    when: { kind: 'about', from: `${stage.day(-1)}T14:00`, words: 'shortly after the soup' },
    where: 'Quiet corner, Teapot Conference',
    circumstances: 'There is a sign that asks not to take photographs.',
    policy: 'Photographs without consent',
    reported: [
      { told: { description: 'Long striped scarf, a large old camera, speaks very fast; badge turned round' } },
    ],
    others: [
      { role: 'impacted', person: { told: { description: 'Three people who were asleep; one with a straw hat' } } },
    ],
    reporter: null,
    readBack: 'not-yet',
  });
  markAnswered(stage.at(28), { id });
  addNote(stage.at(27), {
    incidentId: id,
    text: 'Asked at the door: a person with a striped scarf signed in as speaker for the kettle talk.',
    happenedAt: stage.moment(28),
  });
  declareConflict(stage.at(26), { incidentId: id, memberId: adviser, kind: 'soft', source: 'declared' });
  planMeeting(stage.at(25), { incidentId: id, startsAt: stage.moment(-20), place: 'Small pantry' });
  decideUrgently(stage.at(3, responder), {
    incidentId: id,
    what: 'No cameras in the quiet corner from now on; two of us sit there',
    why: 'It was seen again this morning, and the meeting is tomorrow.',
  });
  addTask(stage.at(25), {
    incidentId: id,
    title: 'Find the name in the speakers’ list',
    owner: responder,
    due: stage.day(0),
  });
  changeStatus(stage.at(25), { id, status: 'deciding' });
}
