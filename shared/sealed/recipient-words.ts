/** 66 bits: enough that nobody finds another key with the same words, and few enough to be read out on the phone. */
const WORDS = 6;
const BITS = 11;

/**
 * The fingerprint of a recipient for people to compare: the first bits of the SHA-256 of its text, eleven for each word of a
 * list of 2048 (BIP 39).
 */
export function recipientWords(sha256: Uint8Array, list: readonly string[]): string {
  const bits = [...sha256].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: WORDS }, (_, index) => {
    return list[Number.parseInt(bits.slice(index * BITS, (index + 1) * BITS), 2)];
  }).join(' ');
}
