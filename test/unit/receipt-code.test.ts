import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReceiptCode, receiptCode } from '../../electron/services/ceremony/receipt-code.ts';

const OURS = { packageId: '01900000-0000-7000-8000-000000000001', receiptKey: '00112233445566778899aabbccddeeff' };
const receipts = fc.record({
  at: fc.nat(2 ** 30).map((minutes) => new Date(minutes * 60_000).toISOString()),
  came: fc.nat(16_777_215),
  same: fc.nat(16_777_215),
  clashed: fc.nat(65_535),
});

describe('a receipt', () => {
  test('is ten groups of four, and is read however it is typed', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const code = receiptCode(receipt, OURS);
        expect(code).toMatch(/^([0-9A-Z]{4}-){9}[0-9A-Z]{4}$/);
        expect(readReceiptCode(` ${code.toLowerCase().replaceAll('-', ' ')} `, OURS)).toEqual(receipt);
      }),
    );
  });

  test('of another package, or with another key, is refused', () => {
    fc.assert(
      fc.property(receipts, fc.uuid(), fc.stringMatching(/^[0-9a-f]{32}$/), (receipt, packageId, receiptKey) => {
        for (const other of [
          { ...OURS, packageId },
          { ...OURS, receiptKey },
        ])
          expect(codeOf(() => readReceiptCode(receiptCode(receipt, OURS), other))).toBe('receipt-of-other');
      }),
    );
  });

  test('with any one character wrong is found to be mistyped', () => {
    const code = receiptCode({ at: '2027-03-04T12:40:00.000Z', came: 120, same: 3, clashed: 1 }, OURS);
    for (const [index, character] of [...code].entries()) {
      if (character === '-') continue;
      const wrong = `${code.slice(0, index)}${character === 'Q' ? 'P' : 'Q'}${code.slice(index + 1)}`;
      expect(codeOf(() => readReceiptCode(wrong, OURS))).toBe('receipt-mistyped');
    }
    expect(codeOf(() => readReceiptCode(code.slice(0, -5), OURS))).toBe('receipt-mistyped');
  });
});

function codeOf(run: () => unknown): unknown {
  try {
    run();
    return 'read';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}
