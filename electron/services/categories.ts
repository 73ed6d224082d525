import type { FindingKind } from '../../shared/allegations/allegation.ts';

/** The words that say what kind of thing a part of the policy is about, without accents and small words. */
export function tellingWords(policy: string): Set<string> {
  const words =
    policy
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}

/** Half of what the shorter one says is said by the other too. */
export function isSameCategory(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(one.size, other.size);
}

/** What was found not to be so says nothing of what a case is about. */
export function tellsCategory(finding: FindingKind | undefined): boolean {
  return finding === undefined || finding === 'substantiated' || finding === 'not-established';
}

const COMMON: ReadonlySet<string> = new Set(
  'policy code conduct rule rules section part with that this when after being from people person someone somebody anyone others other against without about they them their'.split(
    ' ',
  ),
);
