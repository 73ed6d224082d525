import { useQuery } from '@tanstack/react-query';
import { useChange } from '../../hooks/use-change.ts';
import { api } from '../../lib/api.ts';

export type MadeCards = Awaited<ReturnType<typeof api.recovery.split>> & { readonly needed: number };
export type MadeCard = MadeCards['cards'][number];

export function useCardSets() {
  return useQuery({ queryKey: ['recovery', 'shares'], queryFn: () => api.recovery.shares({}) });
}

export const useMakeCards = () =>
  useChange(async (order: { needed: number; holders: string[] }): Promise<MadeCards> => {
    return { ...(await api.recovery.split(order)), needed: order.needed };
  });

export const useCheckCard = () => useChange((share: string) => api.recovery.checkShare({ share }));

export const useEndCards = () => useChange(() => api.recovery.endShares({}));
