import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { findKeptOut, markRollout, readBansOfCase, readBoard } from '../../services/rollouts.ts';
import { changeSpace, createSpace, findSpaces, retireSpace } from '../../services/spaces.ts';
import type { Contexts } from '../contexts.ts';

export const spacesHandlers: Handlers<typeof contract, Contexts>['spaces'] = {
  list: findSpaces,
  create: createSpace,
  update: changeSpace,
  retire: retireSpace,
  board: readBoard,
  mark: markRollout,
  ofCase: readBansOfCase,
  keptOut: findKeptOut,
};
