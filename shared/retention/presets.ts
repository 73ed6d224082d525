import type { KeptFor, RetentionRule, RetentionTerm } from './rule.ts';

/** Terms that others have published (as of 2026), or that are usual. */
export type RetentionPresetName = 'keep' | 'django-2018' | 'months-12' | 'months-6' | 'campus-84';

/** Django withdrew its table in February 2026. NumPy keeps everything. Campus security keeps for six to twenty-five years. */
export const RETENTION_PRESETS: Readonly<Record<RetentionPresetName, RetentionRule>> = {
  keep: terms(['for-good', 'for-good', 'for-good', 'for-good', 'for-good', 'for-good'], 'for-good'),
  'django-2018': terms([0, 6, 14, 14, 26, 26], 6),
  'months-12': terms([12, 12, 12, 12, 12, 12], 6),
  'months-6': terms([6, 6, 6, 6, 12, 12], 6),
  'campus-84': terms([84, 84, 84, 84, 84, 84], 12),
};

/** Until a team has agreed on its own nothing falls due: an update alone must never lead to anything being erased. */
export const FIRST_RETENTION_RULE: RetentionRule = RETENTION_PRESETS.keep;

type Months = readonly [
  noViolation: KeptFor,
  unknown: KeptFor,
  filed: KeptFor,
  resolved: KeptFor,
  flagged: KeptFor,
  banned: KeptFor,
];

function terms([noViolation, unknown, filed, resolved, flagged, banned]: Months, drafts: KeptFor): RetentionRule {
  return {
    outcomes: {
      'no-violation': term(noViolation),
      'person-unknown': term(unknown),
      filed: term(filed),
      resolved: term(resolved),
      flagged: term(flagged),
      banned: term(banned),
    },
    drafts,
    graceDays: 30,
  };
}

/** Where nothing is kept, nothing is left to be counted either, but for the figures of its year. */
function term(keep: KeptFor): RetentionTerm {
  return { keep, how: keep === 0 ? 'deleted' : 'anonymised' };
}
