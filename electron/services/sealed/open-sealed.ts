import { createHash } from 'node:crypto';
import { Decrypter } from 'age-encryption';
import { AppError, type ErrorCode } from '../../../shared/reply.ts';
import { SEALED_SIZES } from '../../../shared/sealed/padding.ts';
import type { SealedReport } from '../../../shared/sealed/sealed-report.ts';
import { base64InSealedText } from '../../../shared/sealed/sealed-text.ts';
import { readSealedReport } from './read-sealed-report.ts';

const FIRST_LINE = 'age-encryption.org/v1\n';
/** Ours have one recipient and under 200 bytes. A few more are fine, ten thousand would take long to try. */
const HEADER_MAX = 4096;
/** The largest size, with its header and 16 bytes for every 64 KB. */
const SEALED_MAX_BYTES = Math.max(...SEALED_SIZES) + 64 * 1024;

/**
 * What was sealed to one of these identities, in memory only. Nothing of it is given out before every byte is verified, and nothing that
 * is not a report of our form. `sha256` is that of the sealed file itself, however it was sent.
 */
export async function openSealed(
  bytes: Uint8Array,
  identities: readonly string[],
): Promise<{ sha256: string; report: SealedReport }> {
  const sealed = withoutArmor(bytes);
  checkHeader(sealed);
  const json = await decrypt(sealed, identities);
  return { sha256: createHash('sha256').update(sealed).digest('hex'), report: readSealedReport(json) };
}

/** As it came: the file itself, or text that may have been through mail programs. */
function withoutArmor(bytes: Uint8Array): Uint8Array {
  if (startsWithFirstLine(bytes)) return bytes;
  const base64 = base64InSealedText(asText(bytes));
  if (base64 === undefined) throw refused('not-sealed', 'it is no sealed file');
  const sealed = Buffer.from(base64, 'base64');
  if (!startsWithFirstLine(sealed)) throw refused('sealed-damaged', 'it was cut or changed on the way');
  return sealed;
}

function asText(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe; // as some editors save what is pasted into them
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Before any key is tried: what could take long, or much memory, is refused by its looks. */
function checkHeader(sealed: Uint8Array): void {
  if (!startsWithFirstLine(sealed)) throw refused('not-sealed', 'it is no sealed file');
  if (sealed.length > SEALED_MAX_BYTES) throw refused('sealed-too-large', 'it is larger than any that our form makes');
  const start = Buffer.from(sealed.buffer, sealed.byteOffset, Math.min(sealed.length, HEADER_MAX)).toString('latin1');
  if (!start.includes('\n--- ')) throw refused('sealed-damaged', 'its beginning is too long, or cut');
  if (start.includes('\n-> scrypt ')) throw refused('sealed-for-others', 'it is under a passphrase');
}

async function decrypt(sealed: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(sealed);
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('no identity matched'))
      throw refused('sealed-for-others', 'it was sealed for another case file', cause);
    throw refused('sealed-damaged', 'it was cut or changed on the way', cause);
  }
}

function startsWithFirstLine(bytes: Uint8Array): boolean {
  return Buffer.from(FIRST_LINE).equals(bytes.subarray(0, FIRST_LINE.length));
}

function refused(code: ErrorCode, state: string, cause?: unknown): AppError {
  return new AppError(code, `Cannot open the sealed file: ${state}`, { cause });
}
