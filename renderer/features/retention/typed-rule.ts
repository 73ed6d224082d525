import { RETENTION_PRESETS, type RetentionPresetName } from '../../../shared/retention/presets.ts';
import type { HowErased, KeptFor, RetentionTerm } from '../../../shared/retention/rule.ts';
import { Outcome, RetentionRule } from '../../../shared/retention/rule.ts';

/** As it stands in the fields; months left empty keep for good. */
interface TypedTerm {
  readonly months: string;
  readonly how: HowErased;
}

export interface TypedRule {
  readonly outcomes: Readonly<Record<Outcome, TypedTerm>>;
  readonly drafts: string;
  readonly graceDays: string;
}

export const PRESET_NAMES = Object.keys(RETENTION_PRESETS) as RetentionPresetName[]; // the keys of a record are its names

export function typedRule({ outcomes, drafts, graceDays }: RetentionRule): TypedRule {
  return {
    outcomes: eachOutcome((name) => typedTerm(outcomes[name])),
    drafts: typedMonths(drafts),
    graceDays: String(graceDays),
  };
}

/** Undefined as long as something in it is no number of months or days. */
export function ruleOf({ outcomes, drafts, graceDays }: TypedRule): RetentionRule | undefined {
  return RetentionRule.safeParse({
    outcomes: eachOutcome((name) => ({ keep: monthsOf(outcomes[name].months), how: outcomes[name].how })),
    drafts: monthsOf(drafts),
    graceDays: graceDays.trim() === '' ? undefined : Number(graceDays),
  }).data;
}

/** Whose rule this is; undefined when it is the team's own. Days of grace are everybody's own. */
export function presetOf(typed: TypedRule): RetentionPresetName | undefined {
  const rule = ruleOf(typed);
  if (rule === undefined) return undefined;
  return PRESET_NAMES.find((name) => same({ ...RETENTION_PRESETS[name], graceDays: rule.graceDays }, rule));
}

/** Of a term that is kept for good the way of erasing means nothing. */
function same(one: RetentionRule, other: RetentionRule): boolean {
  const isSame = (a: RetentionTerm, b: RetentionTerm) =>
    a.keep === b.keep && (a.keep === 'for-good' || a.how === b.how);
  return (
    one.drafts === other.drafts && Outcome.options.every((name) => isSame(one.outcomes[name], other.outcomes[name]))
  );
}

export function isWrong(months: string): boolean {
  return Number.isNaN(Number(months)) || !RetentionRule.shape.drafts.safeParse(monthsOf(months)).success;
}

function typedTerm({ keep, how }: RetentionTerm): TypedTerm {
  return { months: typedMonths(keep), how };
}

function typedMonths(keep: KeptFor): string {
  return keep === 'for-good' ? '' : String(keep);
}

function monthsOf(typed: string): KeptFor {
  return typed.trim() === '' ? 'for-good' : Number(typed);
}

function eachOutcome<Value>(value: (name: Outcome) => Value): Record<Outcome, Value> {
  return {
    'no-violation': value('no-violation'),
    'person-unknown': value('person-unknown'),
    filed: value('filed'),
    resolved: value('resolved'),
    flagged: value('flagged'),
    banned: value('banned'),
  };
}
