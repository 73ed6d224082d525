import { MemberId, type MemberRole } from '../../../shared/members/member.ts';
import { insertMember } from '../../database/repositories/members.ts';
import type { MutationContext, TaskContext } from '../context.ts';
import { answerForEverybody } from './conflict-answers.ts';
import { tellCorridor } from './corridor.ts';
import { writeListForTheGate } from './door-list.ts';
import { hangEmergencyCard } from './emergency-card.ts';
import { planEvents } from './events.ts';
import { tellLanterns } from './lanterns.ts';
import { tellMailingList } from './mailing-list.ts';
import { tellMisheard } from './misheard.ts';
import { hearFromTheGuild } from './other-list.ts';
import { tellPaperFrogs } from './paper-frogs.ts';
import { tellPhotographs } from './photographs.ts';
import { agreeHowLong, beginToHandOver, waitForAnAnswer } from './records.ts';
import { screenTheFair } from './registration-list.ts';
import { openSpaces } from './spaces.ts';
import { createStage, type Stage } from './stage.ts';
import { tellStand } from './stand.ts';
import { tellThanks } from './thanks.ts';
import { tellAnotherFair } from './told-to-others.ts';
import { tellWorkshop } from './workshop.ts';

/**
 * Fills a practice case file with stories about people who plainly do not exist, told through the services that real
 * cases go through, so that a newcomer sees every screen alive.
 */
export function fillPractice(mutate: TaskContext['mutate']): void {
  mutate((context) => {
    const stage = createStage(context, makeTeam(context));
    agreeHowLong(stage);
    // The oldest first: later ones are about people of earlier ones.
    const pondskipper = tellCorridor(stage);
    tellStand(stage);
    tellThanks(stage);
    tellMisheard(stage);
    tellWorkshop(stage);
    tellMailingList(stage);
    tellPhotographs(stage);
    tellPaperFrogs(stage, pondskipper);
    tellLanterns(stage);
    answerForEverybody(stage);
    tellAnotherFair(stage, pondskipper);
    openSpaces(stage);
    planEvents(stage);
    hearFromTheGuild(stage);
    screenTheFair(stage);
    writeListForTheGate(stage);
    hangEmergencyCard(context, stage);
    waitForAnAnswer(stage, pondskipper);
    beginToHandOver(stage);
  });
}

/** Colleagues without a key of their own: making one takes seconds, and nobody is there to use it. */
function makeTeam(context: MutationContext): Stage['team'] {
  const responder = addColleague(context, 'Robin Practice', 'responder');
  const adviser = addColleague(context, 'Lou Practice', 'adviser');
  const reportTaker = addColleague(context, 'Kit Practice', 'report-taker');
  return { lead: context.member, responder, adviser, reportTaker };
}

function addColleague({ db, newId, now, stamp, audit }: MutationContext, name: string, role: MemberRole): MemberId {
  const id = MemberId.parse(newId());
  const member = { id, name, role, personId: null, addedAt: now(), removedAt: null };
  insertMember(db, member, { slot: null, recipient: '' }, stamp());
  audit('member.added', id);
  return id;
}
