import { FIRST_RULES } from '../../shared/promises/presets.ts';
import { PromiseRules } from '../../shared/promises/promise.ts';
import type { ReadableDb } from '../database/handles.ts';
import { getTeamRule, putTeamRule } from '../database/repositories/team-rules.ts';
import type { MutationContext, QueryContext } from './context.ts';

export function getPromiseRules(db: ReadableDb): PromiseRules {
  return getTeamRule(db, { name: 'promises', schema: PromiseRules, preset: FIRST_RULES });
}

export function readPromiseRules({ db }: QueryContext): PromiseRules {
  return getPromiseRules(db);
}

/** For every case from now on, also for those that are open: their dates are counted anew. */
export function changePromiseRules(
  { db, stamp, audit }: MutationContext,
  { rules }: { rules: PromiseRules },
): PromiseRules {
  putTeamRule(db, { name: 'promises', schema: PromiseRules, content: rules }, stamp());
  audit('settings.promises-changed', 'promises');
  return rules;
}
