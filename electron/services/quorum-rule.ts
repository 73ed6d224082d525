import { QUORUM_PRESET, QuorumRule } from '../../shared/meetings/quorum.ts';
import { getTeamRule, putTeamRule } from '../database/repositories/team-rules.ts';
import type { MutationContext, QueryContext } from './context.ts';

export function readQuorumRule({ db }: Pick<QueryContext, 'db'>): QuorumRule {
  return getTeamRule(db, { name: 'quorum', schema: QuorumRule, preset: QUORUM_PRESET });
}

export function setQuorumRule({ db, stamp, audit }: MutationContext, rule: QuorumRule): QuorumRule {
  putTeamRule(db, { name: 'quorum', schema: QuorumRule, content: rule }, stamp());
  audit('quorum.rule-set', 'quorum');
  return rule;
}
