import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { chooseDay, unchooseDay } from '../../services/retention/choices.ts';
import { releaseHold, setHold } from '../../services/retention/holds.ts';
import { discardOldDrafts } from '../../services/retention/old-drafts.ts';
import { readRetention, readRetentionOfCase, readRetentionSoon } from '../../services/retention/overview.ts';
import { changeRetentionRule, readRetentionRule } from '../../services/retention/rule.ts';
import { readYears } from '../../services/retention/years.ts';
import type { Contexts } from '../contexts.ts';

export const retentionHandlers: Handlers<typeof contract, Contexts>['retention'] = {
  rule: readRetentionRule,
  setRule: changeRetentionRule,
  soon: readRetentionSoon,
  overview: readRetention,
  ofCase: readRetentionOfCase,
  hold: setHold,
  release: releaseHold,
  choose: chooseDay,
  unchoose: unchooseDay,
  years: readYears,
  discardDrafts: discardOldDrafts,
};
