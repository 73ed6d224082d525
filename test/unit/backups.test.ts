import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerOf, readHeader } from '../../electron/vault/backup/archive-format.ts';
import { isBackupDue, remindersOf } from '../../shared/backups/reminders.ts';
import { backupsToKeep } from '../../shared/backups/rotation.ts';

const DAY_MS = 86_400_000;
const day = (number: number) => new Date(Date.UTC(2027, 0, 1) + number * DAY_MS).toISOString().slice(0, 10);

describe('the rotation', () => {
  it('keeps 7 days, 4 weeks and 12 months of a copy made every day for two years', () => {
    const copies = Array.from({ length: 730 }, (_, number) => ({ day: day(729 - number) }));
    const kept = [...backupsToKeep(copies)].map((copy) => copy.day);
    expect(kept.slice(0, 7)).toEqual(copies.slice(0, 7).map((copy) => copy.day));
    expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
    // 730 days from the first of January 2027: twelve months before the end of 2028 begin in January 2028.
    expect(kept.at(-1)).toBe('2028-01-31');
  });

  it('loses nothing because time passed, keeps the newest always, and never more than it should', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 80 }), (numbers) => {
        const copies = numbers.sort((a, b) => b - a).map((number) => ({ day: day(number) }));
        const kept = backupsToKeep(copies);
        expect(kept.has(copies[0] ?? { day: '' })).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(23);
        if (new Set(numbers).size <= 7) expect(kept.size).toBe(new Set(numbers).size);
        // What was kept once and is rotated again stays.
        const again = copies.filter((copy) => kept.has(copy));
        expect(backupsToKeep(again).size).toBe(kept.size);
      }),
    );
  });
});

describe('reminders', () => {
  const now = '2027-08-10T12:00:00.000Z';
  const made = (days: number) => new Date(Date.parse(now) - days * DAY_MS).toISOString();
  const state = {
    createdAt: made(300),
    firstBackupAt: made(290),
    lastBackupAt: made(1),
    lastDrillAt: made(20),
    alone: false,
    updatedAt: null,
  };

  it.each([
    ['nothing while all is well', {}, []],
    [
      'nothing in the first days',
      { createdAt: made(1), firstBackupAt: null, lastBackupAt: null, lastDrillAt: null },
      [],
    ],
    [
      'that there is none',
      { firstBackupAt: null, lastBackupAt: null, lastDrillAt: null },
      [{ kind: 'no-backup', days: 300 }],
    ],
    ['that the last is old', { lastBackupAt: made(12) }, [{ kind: 'backup-old', days: 12 }]],
    ['that none was ever tried', { lastDrillAt: null }, [{ kind: 'never-drilled', days: 290 }]],
    ['that the last trial is long ago', { lastDrillAt: made(214) }, [{ kind: 'drill-old', days: 214 }]],
    ['for a week that an update changed it', { updatedAt: made(3) }, [{ kind: 'updated', days: 3 }]],
    ['no longer that an update changed it', { updatedAt: made(8) }, []],
    ['that one person alone can open it', { alone: true }, [{ kind: 'alone', days: 0 }]],
  ])('say %s', (_what, changed, expected) => {
    expect(remindersOf({ ...state, ...changed }, now)).toEqual(expected);
  });

  it('have a copy made when the last is older than a day, or from a clock that was wrong', () => {
    expect(isBackupDue({ lastBackupAt: made(0.9) }, now)).toBe(false);
    expect(isBackupDue({ lastBackupAt: made(1) }, now)).toBe(true);
    expect(isBackupDue({ lastBackupAt: null }, now)).toBe(true);
    expect(isBackupDue({ lastBackupAt: made(-3) }, now)).toBe(true);
  });
});

describe('a header of the archive', () => {
  it.each([0, 1, 511, 8_589_934_591, 8_589_934_592, 20_000_000_000])('tells a size of %d bytes', (size) => {
    const entry = { path: 'casefile.quietroom/casefile.db', size, at: 1_800_000_000 };
    expect(readHeader(headerOf(entry))).toEqual(entry);
  });

  it('is refused when any byte of it is another', () => {
    const header = headerOf({ path: 'SHA256SUMS', size: 12, at: 1_800_000_000 });
    for (let place = 0; place < header.length; place += 1) {
      const changed = Buffer.from(header);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(readHeader(changed)).toBeUndefined();
    }
  });
});
