import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Ceremony, CeremonyId } from '../../../shared/handover/ceremony.ts';
import type { ceremonyProcedures } from '../../../shared/handover/ceremony-procedures.ts';
import type { HandoverId } from '../../../shared/handover/handover.ts';
import type { handoverProcedures } from '../../../shared/handover/procedures.ts';
import { useChange } from '../../hooks/use-change.ts';
import { useShowRecoveryKey } from '../../hooks/use-show-recovery-key.ts';
import { useTask } from '../../hooks/use-task.ts';
import { api } from '../../lib/api.ts';
import { today } from '../../lib/now.ts';

type Input<Name extends keyof typeof ceremonyProcedures> = z.input<(typeof ceremonyProcedures)[Name]['input']>;
type PackageInput<Name extends keyof typeof handoverProcedures> = z.input<(typeof handoverProcedures)[Name]['input']>;

/** A package that was unsealed: what it is opened with once more when it is taken. */
export interface Unsealed {
  readonly passphrase: string | null;
  readonly inspected: z.output<(typeof handoverProcedures)['inspect']['output']>;
}

export const useCeremonies = () => useQuery({ queryKey: ['ceremony', 'list'], queryFn: () => api.ceremony.list({}) });

export function useHandedOver(id: CeremonyId) {
  const input = { id, today: today() };
  return useQuery({ queryKey: ['ceremony', 'handed-over', input], queryFn: () => api.ceremony.handedOver(input) });
}

export function useToDeclare(id: CeremonyId) {
  return useQuery({ queryKey: ['ceremony', 'to-declare', id], queryFn: () => api.ceremony.toDeclare({ id }) });
}

export const useBegin = () => useChange((input: Input<'begin'>) => api.ceremony.begin(input));
export const useChangeSuccessor = () => useChange((input: Input<'change'>) => api.ceremony.change(input));
export const useTick = () => useChange((input: Input<'tick'>) => api.ceremony.tick(input));
export const useGiveOver = () => useChange((input: Input<'giveOver'>) => api.ceremony.giveOver(input));
export const useWelcome = () => useChange((input: Input<'welcome'>) => api.ceremony.welcome(input));
export const useCheckReceipt = () => useChange((input: Input<'checkReceipt'>) => api.ceremony.checkReceipt(input));
export const useFinish = () => useChange((id: CeremonyId) => api.ceremony.finish({ id }));
export const useSaveChecklist = () =>
  useChange((input: Omit<Input<'saveChecklist'>, 'today'>) => api.ceremony.saveChecklist({ ...input, today: today() }));
export const useSaveReceipt = () => useChange((input: Input<'saveReceipt'>) => api.ceremony.saveReceipt(input));
export const useFingerprint = () => useChange((input: Input<'fingerprint'>) => api.ceremony.fingerprint(input));

/** Makes it and sets it down in the handover, so that its words stay to be read aloud. */
export function useMakePackage(id: CeremonyId) {
  return useTask(async (input: PackageInput<'make'>, options) => {
    const { handoverId } = await api.handover.make(input, options);
    return api.ceremony.noteParcel({ id, handoverId });
  });
}

export const useInspect = () =>
  useTask((input: PackageInput<'inspect'>, options) => api.handover.inspect(input, options));

export function useTakeOver() {
  return useTask(async (input: PackageInput<'take'>, options): Promise<Ceremony> => {
    const { handoverId } = await api.handover.take(input, options);
    return api.ceremony.beginTakingOver({ handoverId });
  });
}

/** Ends with a new recovery key on screen, shown from inside the call. */
export function useCloseAccess() {
  const show = useShowRecoveryKey();
  return useTask(async (input: Input<'closeAccess'>, options) => {
    const { recoveryKey } = await api.ceremony.closeAccess(input, options);
    show(recoveryKey);
  });
}

export function useTaken(handoverId: HandoverId) {
  const clashes = useQuery({
    queryKey: ['handover', 'clashes', handoverId],
    queryFn: () => api.handover.clashes({ handoverId }),
  });
  const same = useQuery({
    queryKey: ['handover', 'same', handoverId],
    queryFn: () => api.handover.probablySame({ handoverId }),
  });
  const counts = usePackages().data?.find(({ id }) => id === handoverId)?.taken ?? null;
  return { clashes: clashes.data, same: same.data ?? [], counts };
}

/** Those that left and those that came. */
export const usePackages = () => useQuery({ queryKey: ['handover', 'list'], queryFn: () => api.handover.list({}) });
export const useBeginTakingOver = () =>
  useChange((handoverId: HandoverId) => api.ceremony.beginTakingOver({ handoverId }));

export const useShares = () => useQuery({ queryKey: ['recovery', 'shares'], queryFn: () => api.recovery.shares({}) });

/** What packages are sealed to that only this case file opens. */
export const useRecipient = () =>
  useQuery({ queryKey: ['sealed', 'recipient'], queryFn: () => api.sealed.recipient({}) });
