import type { Ceremony, CeremonyId, Proof } from '../../../shared/handover/ceremony.ts';
import type { HeldKey } from '../../vault/held-key.ts';
import type { TaskContext } from '../context.ts';
import { removeMember } from '../members.ts';
import { keepCeremony, openLeaving } from './ceremonies.ts';

interface Order {
  readonly id: CeremonyId;
  /** Of the one who leaves. */
  readonly passphrase: string | null;
}

/**
 * First their passphrase must open the case file, so that it was not mistyped; then it goes, the key is changed, and the very
 * same passphrase is tried on what lies in the folder now, also with the key files from before.
 */
export async function closeAccess(
  context: TaskContext,
  { id, passphrase }: Order,
): Promise<{ recoveryKey: string; ceremony: Ceremony }> {
  const { caseFile, mutate } = context;
  const { memberId } = openLeaving(context, id);
  const held = passphrase === null ? undefined : await caseFile.holdKey(memberId, passphrase);
  const { recoveryKey } = await removeMember(context, { id: memberId });
  const proof = held === undefined ? null : await tryAgain(context, held);
  const ceremony = mutate((change) =>
    keepCeremony(change, { ...openLeaving(change, id), proof }, 'ceremony.access-closed'),
  );
  return { recoveryKey, ceremony };
}

async function tryAgain({ now }: TaskContext, held: HeldKey): Promise<Proof> {
  return { at: now(), ...(await held.tryAgain()) };
}
