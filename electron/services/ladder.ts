import { Ladder } from '../../shared/assessments/ladder.ts';
import { COVENANT } from '../../shared/assessments/ladder-presets.ts';
import { getTeamRule, putTeamRule } from '../database/repositories/team-rules.ts';
import type { MutationContext, QueryContext } from './context.ts';

export function readLadder({ db }: QueryContext): Ladder {
  return getTeamRule(db, { name: 'ladder', schema: Ladder, preset: COVENANT });
}

export function saveLadder({ db, stamp, audit }: MutationContext, ladder: Ladder): Ladder {
  putTeamRule(db, { name: 'ladder', schema: Ladder, content: ladder }, stamp());
  audit('ladder.changed', 'ladder');
  return ladder;
}
