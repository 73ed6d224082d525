import { Encrypter } from 'age-encryption';
import { padded } from '../../shared/sealed/padding.ts';
import type { SealedReport } from '../../shared/sealed/sealed-report.ts';

/** One standard age file for the holder of the case file's identity, filled up so that its size tells little. */
export function seal(report: SealedReport, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(padded(new TextEncoder().encode(JSON.stringify(report, null, 1))));
}
