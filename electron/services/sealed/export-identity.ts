import { basename } from 'node:path';
import type { Grant } from '../../../shared/grant.ts';
import { getCaseFileRecord, listIdentities } from '../../database/repositories/case-file.ts';
import { sealText } from '../../vault/key-files.ts';
import { refuseWeakPassphrase } from '../../vault/passphrase.ts';
import type { TaskContext } from '../context.ts';
import { checkPlace, placeFile } from '../export/place-file.ts';
import { findRecipient } from './recipient.ts';

/** The key, and former ones, that open every sealed file of this case file, as the program `age` takes it: `age -d -i FILE`. */
export async function exportIdentity(
  context: TaskContext,
  { destination, passphrase }: { destination: Grant; passphrase: string },
) {
  const path = context.resolve(destination);
  await checkPlace(path);
  const { organisation } = getCaseFileRecord(context.db);
  await refuseWeakPassphrase(passphrase, [organisation]);
  const { recipient, words } = await findRecipient(context);
  const text = [`# public key: ${recipient}`, ...listIdentities(context.db), ''].join('\n');
  const sealed = await sealText(text, passphrase, context.caseFile.workFactor);
  await placeFile(path, sealed, () => context.mutate(({ audit }) => audit('export.identity', recipient)));
  return { fileName: basename(path), recipient, words };
}
