import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { z } from 'zod';
import type { EvidenceHome } from '../../shared/evidence/evidence.ts';
import { type Arrival, ArrivingFiles } from '../lib/arriving-files.ts';

export interface Arriving {
  readonly arrivals: readonly Arrival[];
  /** Something is not stored yet. */
  readonly isBusy: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly drop: (key: number) => void;
}

const places = new Map<string, ArrivingFiles>();

/** What arrives at a case or at a report that is being taken; whoever comes back to the place finds it there. */
export function useArrivingFiles(home: z.input<typeof EvidenceHome>): Arriving {
  const client = useQueryClient();
  const key = JSON.stringify(home);
  const place = places.get(key) ?? new ArrivingFiles(home, () => client.invalidateQueries());
  places.set(key, place);
  const arrivals = useSyncExternalStore(place.subscribe, place.list);
  const isBusy = arrivals.some(({ state }) => state.kind === 'waiting' || state.kind === 'storing');
  return { arrivals, isBusy, add: place.add, drop: place.drop };
}
