import { describe, expect, test } from 'vitest';
import { FIRST_CHOICE, faultOf, protectionOf } from '../../renderer/features/exports/protection.ts';

const MADE = 'amber heron walks slowly past the harbour';

describe('how an exported file is protected', () => {
  test('the made passphrase is used unless something else is chosen', () => {
    expect(protectionOf(FIRST_CHOICE, MADE)).toEqual({ kind: 'passphrase', passphrase: MADE });
  });

  test('nothing is written before the made passphrase has arrived', () => {
    expect(protectionOf(FIRST_CHOICE, '')).toBeUndefined();
  });

  test('a passphrase of one’s own is written in NFC, so that it opens the file on every system', () => {
    const own = 'cafe\u0301 au lait, two';
    expect(protectionOf({ ...FIRST_CHOICE, kind: 'own', own }, MADE)).toEqual({
      kind: 'passphrase',
      passphrase: 'caf\u00e9 au lait, two',
    });
  });

  test('a file without a passphrase has to be confirmed', () => {
    expect(protectionOf({ ...FIRST_CHOICE, kind: 'none' }, MADE)).toBeUndefined();
    expect(protectionOf({ ...FIRST_CHOICE, kind: 'none', understood: true }, MADE)).toEqual({ kind: 'none' });
  });

  test('127 bytes are the most a PDF takes: other scripts reach them sooner', () => {
    expect(faultOf('twelve chars')).toBeUndefined();
    expect(faultOf('eleven char')).toBe('short');
    expect(faultOf('ж'.repeat(63))).toBeUndefined();
    expect(faultOf('ж'.repeat(64))).toBe('long');
  });
});
