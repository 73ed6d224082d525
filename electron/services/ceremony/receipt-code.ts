import { createHmac, timingSafeEqual } from 'node:crypto';
import { bech32m } from '@scure/base';
import { RECEIPT_GROUPS, type Receipt, type ReceiptKey } from '../../../shared/handover/receipt.ts';
import { AppError } from '../../../shared/reply.ts';

/**
 * A receipt as text: its numbers, readable by anyone, and 64 bits of an HMAC-SHA-256 over them and the package's id, under the key
 * that lies in the package. Bech32m, as for the recovery key, so that a mistyped character is found.
 */
const PREFIX = 'qr';
const LENGTH = RECEIPT_GROUPS * 4;
const FORMAT = 1;
const NUMBERS_BYTES = 13;
const MAC_BYTES = 8;
const MINUTE_MS = 60_000;

interface Package {
  readonly packageId: string;
  readonly receiptKey: ReceiptKey;
}

/** Such as `QPZR-Y9X8-…`: ten groups of four. */
export function receiptCode(receipt: Receipt, of: Package): string {
  const numbers = numbersOf(receipt);
  const bytes = Buffer.concat([numbers, macOf(numbers, of)]);
  const encoded = bech32m.encode(PREFIX, bech32m.toWords(bytes));
  return (
    encoded
      .slice(PREFIX.length + 1)
      .toUpperCase()
      .match(/.{4}/g) ?? []
  ).join('-');
}

/** From whatever case, blanks and hyphens it was typed with. Throws `receipt-mistyped`, and `receipt-of-other` for one that was not made with this package. */
export function readReceiptCode(typed: string, of: Package): Receipt {
  const bytes = bytesOf(typed);
  const numbers = bytes.subarray(0, NUMBERS_BYTES);
  if (!timingSafeEqual(bytes.subarray(NUMBERS_BYTES), macOf(numbers, of)))
    throw new AppError('receipt-of-other', 'Cannot take this receipt: it was not made with the package that left here');
  return receiptOf(numbers);
}

function bytesOf(typed: string): Buffer {
  const characters = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toLowerCase();
  const decoded = characters.length === LENGTH ? bech32m.decodeUnsafe(`${PREFIX}1${characters}`) : undefined;
  const bytes = decoded && bech32m.fromWordsUnsafe(decoded.words);
  if (bytes?.length === NUMBERS_BYTES + MAC_BYTES && bytes[0] === FORMAT) return Buffer.from(bytes);
  throw new AppError('receipt-mistyped', 'Cannot read this receipt: a character is wrong or missing');
}

function numbersOf({ at, came, same, clashed }: Receipt): Buffer {
  const numbers = Buffer.alloc(NUMBERS_BYTES);
  numbers.writeUInt8(FORMAT, 0);
  numbers.writeUInt32BE(Math.floor(Date.parse(at) / MINUTE_MS), 1);
  numbers.writeUIntBE(atMost(came, 3), 5, 3);
  numbers.writeUIntBE(atMost(same, 3), 8, 3);
  numbers.writeUIntBE(atMost(clashed, 2), 11, 2);
  return numbers;
}

function receiptOf(numbers: Buffer): Receipt {
  return {
    at: new Date(numbers.readUInt32BE(1) * MINUTE_MS).toISOString(),
    came: numbers.readUIntBE(5, 3),
    same: numbers.readUIntBE(8, 3),
    clashed: numbers.readUIntBE(11, 2),
  };
}

/** Nobody hands over 16 million rows; if so, the number says "that many or more". */
function atMost(count: number, bytes: number): number {
  return Math.min(count, 256 ** bytes - 1);
}

function macOf(numbers: Buffer, { packageId, receiptKey }: Package): Buffer {
  const mac = createHmac('sha256', Buffer.from(receiptKey, 'hex')).update(packageId).update('\0').update(numbers);
  return mac.digest().subarray(0, MAC_BYTES);
}
