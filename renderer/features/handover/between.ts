import type { Ceremony } from '../../../shared/handover/ceremony.ts';
import { useMemberName } from '../../hooks/use-members.ts';

/** Who hands over to whom, by name. */
export function useSides(): (ceremony: Ceremony) => { from: string; to: string } {
  const nameOf = useMemberName();
  return (ceremony) =>
    ceremony.direction === 'out'
      ? { from: nameOf(ceremony.memberId), to: ceremony.successor }
      : { from: ceremony.from, to: nameOf(ceremony.memberId) };
}
