import type { OutOfReach, UnreachedCounts } from '../../../shared/erasures/erasure.ts';

export function unreachedCounts(unreached: OutOfReach | undefined): UnreachedCounts {
  const count = (kind: keyof OutOfReach) => unreached?.[kind].length ?? 0;
  return {
    backups: count('backups'),
    exports: count('exports'),
    doorLists: count('doorLists'),
    disclosures: count('disclosures'),
    handovers: count('handovers'),
  };
}
