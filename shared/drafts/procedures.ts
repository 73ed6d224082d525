import { z } from 'zod';
import { draft, mutation, query } from '../procedure.ts';
import { Draft, DraftKey } from './draft.ts';

/** Unfinished work, each member's own, inside the encrypted store. */
export const draftProcedures = {
  save: draft(Draft.omit({ savedAt: true }).strict(), Draft.pick({ savedAt: true })),
  get: query(z.strictObject({ key: DraftKey }), Draft.nullable()),
  /** Those whose key starts with a word, such as `intake`; newest first. */
  list: query(z.strictObject({ prefix: z.string().max(40) }), z.array(Draft)),
  discard: mutation(z.strictObject({ key: DraftKey }), z.strictObject({})),
};
