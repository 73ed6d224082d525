import type { PersonId } from '../../../shared/people/person.ts';
import { RETENTION_PRESETS } from '../../../shared/retention/presets.ts';
import { beginLeaving, tickStep } from '../ceremony/ceremonies.ts';
import { openRequest } from '../requests/requests.ts';
import { changeRetentionRule } from '../retention/rule.ts';
import type { Stage } from './stage.ts';

const DAY = 24;

/** Before the first case: what falls due is announced for days of grace from then. */
export function agreeHowLong(stage: Stage): void {
  changeRetentionRule(stage.at(180 * DAY), { rule: RETENTION_PRESETS['django-2018'] });
}

/** Somebody who is banned waits to be told what is held about him. */
export function waitForAnAnswer(stage: Stage, personId: PersonId): void {
  openRequest(stage.at(12 * DAY), {
    ...{ asker: 'Rufus Pondskipper', personId, wants: 'access' as const, receivedOn: stage.day(-12) },
    identified: 'He wrote from the address that we have of him.',
  });
}

/** One of the team leaves after the summer, and another takes over in this case file. */
export function beginToHandOver(stage: Stage): void {
  const { lead, responder, reportTaker } = stage.team;
  const context = stage.at(4 * DAY, lead);
  const who = { memberId: reportTaker, successorId: responder, successor: 'Robin Practice', way: 'here' as const };
  const { id } = beginLeaving(context, who);
  tickStep(context, { id, step: 'passphrases', done: true });
}
