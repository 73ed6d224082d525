import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { checkAtDoor, enterDoor, leaveDoor } from '../../services/door/door-mode.ts';
import type { Contexts } from '../contexts.ts';

export const doorHandlers: Handlers<typeof contract, Contexts>['door'] = {
  enter: enterDoor,
  check: checkAtDoor,
  leave: leaveDoor,
};
