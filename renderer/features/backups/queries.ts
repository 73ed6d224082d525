import { useMutation, useMutationState, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { backupProcedures } from '../../../shared/backups/procedures.ts';
import type { Grant } from '../../../shared/grant.ts';
import { useChange } from '../../hooks/use-change.ts';
import { useTask } from '../../hooks/use-task.ts';
import { api } from '../../lib/api.ts';

type Input<Name extends keyof typeof backupProcedures> = z.input<(typeof backupProcedures)[Name]['input']>;
export type Overview = z.output<(typeof backupProcedures)['overview']['output']>;

/** A day passes while the app stays open: asked for anew now and then. */
const LOOK_AGAIN_MS = 10 * 60_000;
const BY_ITSELF = ['backups', 'by-itself'];

export function useBackups() {
  return useQuery({
    queryKey: ['backups', 'overview'],
    queryFn: () => api.backups.overview({}),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

export const useChoosePlace = () => useChange((folder: Grant) => api.backups.choosePlace({ folder }));
export const useForgetPlace = () => useChange(() => api.backups.forgetPlace({}));
export const useMake = () => useTask((input: Input<'make'>, options) => api.backups.make(input, options));
export const useDrill = () => useTask((input: Input<'drill'>, options) => api.backups.drill(input, options));

export function useMakeByItself() {
  return useMutation({ mutationKey: BY_ITSELF, mutationFn: () => api.backups.make({}) });
}

/** Why the last one that was to be made by itself was not. */
export function useFailure(): Error | null {
  return useMutationState({ filters: { mutationKey: BY_ITSELF }, select: ({ state }) => state.error }).at(-1) ?? null;
}

/** The backups in a folder, while no case file is open. */
export const useFind = () => useMutation({ mutationFn: (folder: Grant) => api.backups.find({ folder }) });
export const useRestore = () => useTask((input: Input<'restore'>, options) => api.backups.restore(input, options));
