import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../renderer/sealed-form/seal.ts';
import type { EvidenceId } from '../../shared/evidence/evidence.ts';
import { Language } from '../../shared/language.ts';
import type { SealedAnswers, SealedReport } from '../../shared/sealed/sealed-report.ts';
import { sealedReport } from '../fixtures/sealed-reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const RECEIVED = { receivedAt: { at: '2027-03-04T12:40:00.000Z', zone: 'Europe/Lisbon' }, setting: 'event' } as const;
const OTHERS = 'another long passphrase';

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
    const attached = { fileName: '../note\u202Egnp.txt', mediaType: 'text/plain', content: inBase64('hello') };
    const source = await sealedFile({ account: 'They would not leave.', who: 'Rudi\nRita' }, [attached]);
    const opened = await file.api.sealed.open({ source });
    expect(opened).toMatchObject({
      answers: { account: 'They would not leave.', who: 'Rudi\nRita' },
      files: [{ fileName: 'notegnp.txt', mediaType: 'text/plain', size: 5 }],
      already: null,
    });
    const { incident, report } = await file.api.sealed.file({ source, ...RECEIVED });
    expect(report.fields).toMatchObject({ channel: 'sealed-form', account: 'They would not leave.' });
    expect(await file.api.evidence.list({ incidentId: incident.id })).toMatchObject([
      { fileName: 'notegnp.txt', size: 5, sha256: createHash('sha256').update('hello').digest('hex') },
    ]);
    await expect(file.api.sealed.file({ source, ...RECEIVED })).rejects.toMatchObject({ code: 'sealed-again' });
    expect(await file.api.sealed.open({ source })).toMatchObject({
      already: { at: '2027-03-04T13:00:00.000Z', incident: { id: incident.id } },
    });
    const { entries } = await file.api.audit.list({ limit: 10 });
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'report.unsealed', subject: `${report.id} ${opened.sha256}` }),
    );
  });

  it('has every answer where a report taker would have put it', async () => {
    const { report } = await made({
      ...{ when: 'since March', where: 'Room 2', around: 'A long day', looks: 'Tall, blue shirt', who: 'Rudi' },
      ...{ impacted: 'yes', others: 'Ann, ann@example.org\n\n Bo ', safeNow: 'prefers-not-to-say' },
      ...{ wouldReveal: 'not-known', fears: 'no', fearsNote: 'Gossip', anonymity: 'towards-reported', name: 'Mo' },
      ...{ contact: 'mo@example.org', tellLater: 'The outcome', evidence: 'Messages on my phone' },
    });
    const people = (await file.api.incidents.get({ id: report.incidentId })).participants;
    expect(people.map(({ role, person: { name, description } }) => [role, name, description]).sort()).toEqual([
      ['impacted', 'Mo', ''],
      ['other', '', 'Ann, ann@example.org'],
      ['other', '', 'Bo'],
      ['reported', 'Rudi', 'Tall, blue shirt'],
      ['reporter', 'Mo', ''],
    ]);
    expect(report.fields).toMatchObject({
      ...{ when: { kind: 'not-known', words: 'since March' }, where: 'Room 2 · Example Conference' },
      ...{ circumstances: 'A long day', reporterIsImpacted: 'yes', safeNow: 'prefers-not-to-say' },
      ...{ wouldReveal: 'not-known', fearsForSafety: 'no', fearsNote: 'Gossip', anonymity: 'towards-reported' },
      ...{ tellLater: 'The outcome', evidenceNote: 'Messages on my phone', ...RECEIVED },
    });
  });

  it('names nobody when its reporter wants nobody to know, or says nothing of themselves', async () => {
    for (const answers of [{ anonymity: 'towards-everyone', name: 'Mo', contact: 'mo@example.org' } as const, {}])
      expect((await made(answers)).report.fields.reporter).toBeNull();
  });

  it('takes whatever fits the form: more people than a report has room for, longest answers, only a way to reach', async () => {
    const many = Array.from({ length: 60 }, (_, number) => `Person ${number}`).join('\n');
    const { report } = await made({ who: many, others: many, looks: 'x'.repeat(5000), contact: 'y'.repeat(300) });
    expect(report.fields.reported).toHaveLength(1);
    expect(report.fields.others).toHaveLength(1);
    expect(report.fields.reporter).toMatchObject({ told: { name: '', description: 'y'.repeat(300) } });
    const long = await made({ where: 'z'.repeat(300), who: 'n'.repeat(301) });
    expect(long.report.fields.where).toHaveLength(300);
    expect((await made({ who: 'Rudi\nRita', looks: 'Tall' })).report.fields.reported).toHaveLength(3);
    const twenty = Array.from({ length: 20 }, (_, number) => `Person ${number}`).join('\n');
    const { fields } = (await made({ who: twenty, looks: 'Tall' })).report;
    expect(JSON.stringify(fields.reported)).toContain('Person 19');
  });

  it('can be one more report of a case', async () => {
    const first = await made({});
    const source = await sealedFile({ account: 'I saw it too' });
    const { incident } = await file.api.sealed.file({ source, ...RECEIVED, incidentId: first.incident.id });
    expect(incident.id).toBe(first.incident.id);
    expect(await file.api.reports.list({ incidentId: incident.id })).toHaveLength(2);
  });

  it('that waits in the case file is gone from there once it is a report', async () => {
    const source = { evidence: await waiting(Buffer.from(armor.encode(await sealed({})))) };
    await file.api.sealed.open({ source });
    await file.api.sealed.file({ source, ...RECEIVED });
    expect(await file.api.evidence.list({ draft: 'sealed-report' as never })).toEqual([]);
  });

  it('leads a member who is out of its case to no case', async () => {
    const { id } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    const source = await sealedFile({});
    const { incident } = await file.api.sealed.file({ source, ...RECEIVED });
    await file.api.conflicts.declare({ incidentId: incident.id, memberId: id, kind: 'hard' });
    await file.unlockAs(OTHERS);
    const again = { file: file.place('in.age') };
    expect((await file.api.sealed.open({ source: again })).already).toMatchObject({ incident: null });
    await expect(
      file.api.sealed.file({ source: await sealedFile({}), ...RECEIVED, incidentId: incident.id }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await file.unlockAs(PASSPHRASE);
  });

  it('is sealed to another key once somebody was removed, and opens whichever form it came on', async () => {
    const { id } = await file.api.members.add({
      name: 'Bo',
      role: 'responder',
      passphrase: 'a passphrase that bo chose',
    });
    const older = await sealed({ account: 'On the older form' });
    const before = await file.api.sealed.recipient({});
    await file.api.members.remove({ id });
    const after = await file.api.sealed.recipient({});
    expect(after.recipient).not.toBe(before.recipient);
    expect(after.words).not.toBe(before.words);
    for (const bytes of [older, await sealed({ account: 'On the newer form' })]) {
      writeFileSync(join(file.around, 'in.age'), bytes);
      const { answers } = await file.api.sealed.open({ source: { file: file.place('in.age') } });
      expect(answers.account).toMatch(/^On the (older|newer) form$/);
    }
  });

  it('that is refused, or cannot be filed, leaves the case file as it was', async () => {
    const before = await records();
    const missing = '0196a000-0000-7000-8000-000000000000' as never;
    const whole = await sealedFile({}, [{ fileName: 'a', mediaType: '', content: inBase64('hello again') }]);
    await expect(file.api.sealed.file({ source: whole, ...RECEIVED, incidentId: missing })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await file.api.audit.list({ limit: 1 })).entries).toMatchObject([{ action: 'evidence.discarded' }]);
    writeFileSync(join(file.around, 'bad.age'), 'age-encryption.org/v1\n-> X25519 A\n');
    const bad = { file: file.place('bad.age') };
    for (const call of [file.api.sealed.open({ source: bad }), file.api.sealed.file({ source: bad, ...RECEIVED })])
      await expect(call).rejects.toMatchObject({ code: 'sealed-damaged' });
    await expect(file.api.sealed.open({ source: { file: file.place('none.age') } })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await records()).toBe(before);
  });
});

describe('the form', () => {
  it.each(Language.options)(
    'in %s is one file that may run its own script and style and do nothing else',
    async (language) => {
      const event = '</script><script>alert(1)</script><!--';
      const written = await file.api.sealed.writeForm({
        destination: file.place('f.html'),
        language,
        contact: '<b>',
        event,
      });
      const html = readFileSync(join(file.around, 'f.html'), 'utf8');
      expect(Buffer.byteLength(html)).toBe(written.bytes);
      expect(html.match(/<script/g)).toHaveLength(2);
      expect(html).not.toContain('alert(1)</script>');
      const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
      expect(policy).toMatch(
        /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'/,
      );
      const [, script = ''] = /<script>([\s\S]+)<\/script>/.exec(html) ?? [];
      expect(policy).toContain(createHash('sha256').update(script).digest('base64'));
      expect(html).not.toMatch(/\b(src|srcset|action|@import)\s*=?\s*["(]/);
      expect(script).not.toMatch(
        /localStorage|sessionStorage|indexedDB|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|eval\(/,
      );
    },
  );

  it('remembers how to reach the team, and says the organisation before anybody said it', async () => {
    const { api, place } = file;
    await api.sealed.writeForm({ destination: place('f.html'), language: 'en', contact: 'coc@example.org' });
    await api.sealed.writeForm({ destination: place('g.html'), language: 'de' });
    expect(readFileSync(join(file.around, 'g.html'), 'utf8')).toContain('"contact":"coc@example.org"');
    expect((await api.sealed.recipient({})).contact).toBe('coc@example.org');
  });
});

async function sealed(answers: Partial<SealedAnswers>, files: SealedReport['files'] = []): Promise<Uint8Array> {
  const { recipient } = await file.api.sealed.recipient({});
  return seal({ ...sealedReport(answers, files), event: 'Example Conference' }, recipient);
}

async function sealedFile(answers: Partial<SealedAnswers>, files: SealedReport['files'] = []) {
  writeFileSync(join(file.around, 'in.age'), await sealed(answers, files));
  return { file: file.place('in.age') };
}

async function made(answers: Partial<SealedAnswers>) {
  return file.api.sealed.file({ source: await sealedFile(answers), ...RECEIVED });
}

/** As the screen brings it in. */
async function waiting(bytes: Buffer): Promise<EvidenceId> {
  const home = { draft: 'sealed-report' as never };
  const { id } = await file.api.evidence.begin({ home, fileName: 'a.age', mediaType: '', size: bytes.length });
  await file.api.evidence.append({ id, index: 0, bytes: bytes.toString('base64') });
  await file.api.evidence.finish({ id });
  return id;
}

/** All but the log, which tells that a file came and went. */
async function records(): Promise<string> {
  const { incidents, people, tasks } = file.api;
  const all = [incidents.list({ status: 'all' }), people.list({}), tasks.list({ done: 'all' })];
  return JSON.stringify(await Promise.all(all));
}

function inBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}
