import type { PersonId } from '../../../shared/people/person.ts';
import { addTask } from '../tasks.ts';
import { done } from './done-actions.ts';
import { fileTold } from './file-told.ts';
import type { Stage } from './stage.ts';

/** Two new ones: one whose clock is running, about somebody who is on the ban list, and one that waits too long. */
export function tellPaperFrogs(stage: Stage, banned: PersonId): void {
  const { lead } = stage.team;
  const seen = fileTold(stage, 3, {
    channel: 'spoken',
    setting: 'event',
    secondPresent: 'Kit Practice',
    safeNow: 'yes',
    situation: 'banned-person',
    firstActions: done('tell-team'),
    account: 'I am nearly sure that the man handing out paper frogs is the one who was told not to come back.',
    observed: 'He was at the cloakroom with a basket of paper frogs. He left when he saw the badge.',
    when: { kind: 'about', words: 'just now' },
    where: 'Cloakroom, Teapot Conference',
    policy: 'Banned from all events',
    reported: [{ known: banned }],
    reporter: { told: { name: 'Peregrine Puddifoot' } },
    reporterIsImpacted: 'no',
    anonymity: 'towards-reported',
    readBack: 'signed-off',
  });
  addTask(stage.at(2), {
    incidentId: seen,
    title: 'Ask the venue to watch the garden door',
    owner: lead,
    due: stage.day(0),
  });
  fileTold(stage, 9 * 24, {
    channel: 'message',
    setting: 'community',
    situation: 'minor-or-unclear',
    firstActions: done('record-it', 'convene', 'look-for-pattern'),
    account: 'In the kite chat, somebody writes only in capitals at newcomers until they go away.',
    when: { kind: 'ongoing', words: 'most evenings' },
    where: 'Kite chat',
    reported: [{ told: { handles: ['@LOUDKITE'] } }],
    reporter: { told: { handles: ['@softbreeze'] } },
    reporterIsImpacted: 'not-known',
    agreesToConvene: 'yes',
    readBack: 'not-yet',
  });
}
