import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import type { Contexts } from '../../services/context.ts';
import {
  addMember,
  changeMember,
  changePassphrase,
  listTeam,
  removeMember,
  resetPassphrase,
} from '../../services/members.ts';

export const membersHandlers: Handlers<typeof contract, Contexts>['members'] = {
  list: listTeam,
  add: addMember,
  remove: removeMember,
  update: changeMember,
  changePassphrase,
  resetPassphrase,
};
