import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  changeMeeting,
  closeMeeting,
  decide,
  planMeeting,
  setCarrier,
  setMinutes,
  setPresence,
} from '../../services/meetings.ts';
import { readQuorumRule, setQuorumRule } from '../../services/quorum-rule.ts';
import { findMeetings, readMeeting } from '../../services/read-meeting.ts';
import { castBallot, closeVote, openVote } from '../../services/votes.ts';
import type { Contexts } from '../contexts.ts';

export const meetingsHandlers: Handlers<typeof contract, Contexts>['meetings'] = {
  list: findMeetings,
  get: readMeeting,
  plan: planMeeting,
  change: changeMeeting,
  setPresence,
  setMinutes,
  setCarrier,
  openVote,
  castBallot,
  closeVote,
  decide,
  close: closeMeeting,
  quorumRule: readQuorumRule,
  setQuorumRule,
};
