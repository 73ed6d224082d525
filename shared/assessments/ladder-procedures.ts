import { z } from 'zod';
import { mutation, query } from '../procedure.ts';
import { Ladder } from './ladder.ts';

export const ladderProcedures = {
  /** The team's, or the first preset as long as the team has none. */
  get: query(z.strictObject({}), Ladder),
  save: mutation(Ladder, Ladder),
};
