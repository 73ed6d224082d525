import { FIRST_RETENTION_RULE } from '../../../shared/retention/presets.ts';
import { AgreedRule, type RetentionRule } from '../../../shared/retention/rule.ts';
import type { ReadableDb } from '../../database/handles.ts';
import { getTeamRule, putTeamRule } from '../../database/repositories/team-rules.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { todayOf } from '../sanctions.ts';

export function getRetentionRule(db: ReadableDb): AgreedRule {
  return getTeamRule(db, {
    name: 'retention',
    schema: AgreedRule,
    preset: { rule: FIRST_RETENTION_RULE, agreedOn: null },
  });
}

export function readRetentionRule({ db }: QueryContext): AgreedRule {
  return getRetentionRule(db);
}

/** Whatever falls due by it is announced first, for the days of grace from today. */
export function changeRetentionRule(context: MutationContext, { rule }: { rule: RetentionRule }): AgreedRule {
  const { db, stamp, audit } = context;
  const content = { rule, agreedOn: todayOf(context) };
  putTeamRule(db, { name: 'retention', schema: AgreedRule, content }, stamp());
  audit('settings.retention-changed', 'retention');
  return content;
}
