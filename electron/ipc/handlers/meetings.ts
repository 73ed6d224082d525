import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  closeMeeting,
  decide,
  findMeetings,
  planMeeting,
  readMeeting,
  setMinutes,
  setPresence,
} from '../../services/meetings.ts';
import type { Contexts } from '../contexts.ts';

export const meetingsHandlers: Handlers<typeof contract, Contexts>['meetings'] = {
  list: findMeetings,
  get: readMeeting,
  plan: planMeeting,
  setPresence,
  setMinutes,
  decide,
  close: closeMeeting,
};
