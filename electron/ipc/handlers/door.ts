import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { checkAtDoor, enterDoor, leaveDoor } from '../../services/door/door-mode.ts';
import { tryDoorList } from '../../services/door/try-door-list.ts';
import { doorLists, writeDoorList } from '../../services/door/write-door-list.ts';
import type { Contexts } from '../contexts.ts';

export const doorHandlers: Handlers<typeof contract, Contexts>['door'] = {
  enter: enterDoor,
  check: checkAtDoor,
  leave: leaveDoor,
  lists: doorLists,
  writeList: writeDoorList,
  tryList: tryDoorList,
};
