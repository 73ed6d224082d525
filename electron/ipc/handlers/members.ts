import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import {
  addMember,
  changeMember,
  changePassphrase,
  listTeam,
  removeMember,
  resetPassphrase,
} from '../../services/members.ts';
import type { Contexts } from '../contexts.ts';

export const membersHandlers: Handlers<typeof contract, Contexts>['members'] = {
  list: listTeam,
  add: (context, input) => addMember(context, input),
  remove: removeMember,
  update: changeMember,
  changePassphrase,
  resetPassphrase,
};
