import { existsSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readPdf } from '../fixtures/read-pdf.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

vi.setConfig({ testTimeout: 60_000 }); // typesetting takes seconds on a busy machine

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ folder: mkdtempSync(join(tmpdir(), 'quiet-room-recovery-')) });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

it('saves the recovery key that was just made as a page to print, and logs that it did', async () => {
  const { recoveryKey } = await file.api.recovery.renew({});
  const saved = await file.api.recovery.savePdf({ destination: file.place('recovery.pdf') });
  expect(saved.fileName).toBe('recovery.pdf');
  const { text, outsideTree, info } = await readPdf(join(file.around, 'recovery.pdf'));
  const numbered = recoveryKey.split('-').map((group, index) => `${index + 1} ${group}`);
  expect(text).toContain(numbered.join(' '));
  expect(outsideTree).toEqual([]);
  expect(info['Title']).toBe('Quiet Room');
  expect(statSync(join(file.around, 'recovery.pdf')).mode & 0o777).toBe(0o600);
  expect((await file.api.audit.list({})).entries[0]).toMatchObject({ action: 'recovery-key.saved' });
});

it('cannot save a recovery key once it was confirmed', async () => {
  const { recoveryKey } = await file.api.recovery.renew({});
  const groups = [0, 5].map((index) => ({ index, text: recoveryKey.split('-')[index] ?? '' }));
  expect(await file.api.recovery.confirm({ groups })).toEqual({ matches: true });
  const late = file.api.recovery.savePdf({ destination: file.place('late.pdf') });
  await expect(late).rejects.toMatchObject({ code: 'not-found' });
  expect(existsSync(join(file.around, 'late.pdf'))).toBe(false);
});
