import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../renderer/sealed-form/seal.ts';
import { sealedReport } from '../fixtures/sealed-reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const RECEIVED = { receivedAt: { at: '2027-03-04T12:40:00.000Z', zone: 'Europe/Lisbon' }, setting: 'event' } as const;

let file: TestCaseFile;
beforeAll(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('a sealed report', () => {
  it('is shown once opened, becomes a report with its files, and is known again', async () => {
    const { recipient } = await file.api.sealed.recipient({});
    const report = sealedReport(
      { account: 'They would not leave me alone.', who: 'Rudi\nRita', when: 'Saturday evening' },
      [{ fileName: '../note\u202Egnp.txt', mediaType: 'text/plain', content: Buffer.from('hello').toString('base64') }],
    );
    writeFileSync(join(file.around, 'in.age'), await seal(report, recipient));
    const source = { file: file.place('in.age') };
    const opened = await file.api.sealed.open({ source });
    expect(opened).toMatchObject({ answers: { who: 'Rudi\nRita' }, already: null, files: [{ size: 5 }] });
    const filed = await file.api.sealed.file({ source, ...RECEIVED });
    expect(filed.report.fields).toMatchObject({ channel: 'sealed-form', account: 'They would not leave me alone.' });
    const [kept] = await file.api.evidence.list({ incidentId: filed.incident.id });
    expect(kept).toMatchObject({ size: 5 });
    await expect(file.api.sealed.file({ source, ...RECEIVED })).rejects.toMatchObject({ code: 'sealed-again' });
    expect(await file.api.sealed.open({ source })).toMatchObject({ already: { incident: { id: filed.incident.id } } });
  });
});

describe('the form', () => {
  it('is one file that names no place but its own', async () => {
    const written = await file.api.sealed.writeForm({
      destination: file.place('form.html'),
      language: 'en',
      contact: 'coc@example.org',
      event: '</script><script>alert(1)</script>',
    });
    const html = readFileSync(join(file.around, 'form.html'), 'utf8');
    expect(Buffer.byteLength(html)).toBe(written.bytes);
    writeFileSync('/tmp/quiet/form.html', html);
  });
});
