import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { readLadder, saveLadder } from '../../services/ladder.ts';
import type { Contexts } from '../contexts.ts';

export const ladderHandlers: Handlers<typeof contract, Contexts>['ladder'] = { get: readLadder, save: saveLadder };
