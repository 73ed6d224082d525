import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DraftKey } from '../../shared/drafts/draft.ts';
import { CHUNK_BYTES, type EvidenceId } from '../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { latestChange } from '../fixtures/latest-change.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
let now: string;
let file: TestCaseFile;
let incidentId: IncidentId;
beforeEach(async () => {
  now = '2027-03-04T13:00:00.000Z';
  file = await openTestCaseFile({ now: () => now });
  incidentId = (await file.api.reports.file(report())).incident.id;
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const begin = (size: number, home = incidentId) =>
  file.api.evidence.begin({ home: { incidentId: home }, fileName: 'mail.eml', mediaType: 'message/rfc822', size });
const append = (id: EvidenceId, index: number, bytes: Buffer) =>
  file.api.evidence.append({ id, index, bytes: bytes.toString('base64') });

async function store(bytes: Buffer, home = incidentId) {
  const { id } = await begin(bytes.length, home);
  for (let index = 0; index * CHUNK_BYTES < bytes.length; index++) {
    await append(id, index, bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES));
  }
  return file.api.evidence.finish({ id });
}

describe('a file that is attached', () => {
  it('is kept byte for byte with its SHA-256, and saved again as it was', async () => {
    const bytes = randomBytes(2 * CHUNK_BYTES + 17);
    const { id, sha256, size } = await store(bytes);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(size).toBe(bytes.length);
    const progress: number[] = [];
    const options = { onProgress: ({ done }: { done: number }) => void progress.push(done) };
    const saved = await file.api.evidence.save({ id, destination: file.place('saved.eml') }, options);
    expect(saved).toEqual({ fileName: 'saved.eml', sha256 });
    expect(readFileSync(join(file.around, 'saved.eml')).equals(bytes)).toBe(true);
    expect(progress.at(-1)).toBe(bytes.length);
    expect(await latestChange(file)).toMatchObject({
      action: 'evidence.saved',
      subject: id,
    });
  });

  it('may be empty', async () => {
    const { sha256 } = await store(Buffer.alloc(0));
    expect(sha256).toBe(createHash('sha256').digest('hex'));
  });

  it('is not there until it has wholly arrived', async () => {
    const { id } = await begin(10);
    expect(await file.api.evidence.list({ incidentId })).toEqual([]);
    await expect(file.api.evidence.finish({ id })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(file.api.evidence.save({ id, destination: file.place('half') })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(existsSync(join(file.around, 'half'))).toBe(false);
  });

  it('takes its pieces in order, once, each of full length but the last', async () => {
    const size = CHUNK_BYTES + 3;
    const { id } = await begin(size);
    const full = randomBytes(CHUNK_BYTES);
    await expect(append(id, 1, Buffer.alloc(3))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(append(id, 0, full.subarray(1))).rejects.toMatchObject({ code: 'not-allowed' });
    await append(id, 0, full);
    await expect(append(id, 0, full)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(append(id, 1, Buffer.alloc(4))).rejects.toMatchObject({ code: 'not-allowed' });
    await append(id, 1, Buffer.alloc(3));
    await expect(append(id, 2, Buffer.alloc(0))).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await file.api.evidence.finish({ id })).size).toBe(size);
  });

  it('does not change any more and stays', async () => {
    const { id } = await store(Buffer.from('abc'));
    await expect(append(id, 1, Buffer.from('d'))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(file.api.evidence.finish({ id })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(file.api.evidence.discard({ id })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await file.api.evidence.list({ incidentId })).toHaveLength(1);
  });

  it('that stopped arriving is gone after the next unlock, and what arrived is not', async () => {
    const { id } = await store(Buffer.from('whole'));
    const half = await begin(3);
    await append(half.id, 0, Buffer.alloc(3));
    await file.unlockAs(PASSPHRASE);
    await expect(file.api.evidence.finish({ id: half.id })).rejects.toMatchObject({ code: 'not-found' });
    expect(await file.api.evidence.list({ incidentId })).toMatchObject([{ id }]);
  });

  it('is taken back while it is arriving, and from a draft', async () => {
    const { id } = await begin(3);
    await file.api.evidence.discard({ id });
    expect(await latestChange(file)).toMatchObject({ action: 'evidence.discarded', subject: id });
    await expect(append(id, 0, Buffer.alloc(3))).rejects.toMatchObject({ code: 'not-found' });
    const draft = 'intake:0196a000-0000-7000-8000-000000000000' as never; // any draft's key
    const attached = await file.api.evidence.begin({ home: { draft }, fileName: 'a', mediaType: '', size: 0 });
    await file.api.evidence.finish({ id: attached.id });
    await file.api.drafts.discard({ key: draft });
    expect(await file.api.evidence.list({ draft })).toEqual([]);
  });
});

describe('the same bytes once more', () => {
  it('in the same case are answered with the earlier file, kept once, and logged', async () => {
    const first = await store(Buffer.from('abc'));
    expect(first.alreadyThere).toBe(false);
    now = '2027-03-04T14:00:00.000Z';
    const second = await store(Buffer.from('abc'));
    expect(second).toEqual({ ...first, alreadyThere: true });
    expect(await file.api.evidence.list({ incidentId })).toHaveLength(1);
    expect(await latestChange(file)).toMatchObject({ action: 'evidence.received-again' });
  });

  it('in another case are told of, as far as that case may be seen', async () => {
    const { id: olu } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    const other = (await file.api.reports.file(report())).incident;
    const closed = (await file.api.reports.file(report())).incident;
    await store(Buffer.from('abc'));
    for (const { id } of [other, closed]) await store(Buffer.from('abc'), id);
    await file.api.conflicts.declare({ incidentId: closed.id, memberId: olu, kind: 'hard' });
    await file.unlockAs(OTHERS);
    const [listed] = await file.api.evidence.list({ incidentId });
    expect(listed?.alsoIn).toEqual([{ incidentId: other.id, codeName: other.codeName }]);
    await file.unlockAs(PASSPHRASE);
    expect((await file.api.evidence.list({ incidentId }))[0]?.alsoIn).toHaveLength(2);
  });

  it('in a draft of somebody else are none of theirs', async () => {
    const draft = DraftKey.parse('intake:0196a000-0000-7000-8000-000000000000');
    const attach = async () => {
      const { id } = await file.api.evidence.begin({ home: { draft }, fileName: 'a', mediaType: '', size: 1 });
      await append(id, 0, Buffer.from('a'));
      return file.api.evidence.finish({ id });
    };
    await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    const mine = await attach();
    expect(await attach()).toMatchObject({ id: mine.id, alreadyThere: true });
    await file.unlockAs(OTHERS);
    expect(await attach()).toMatchObject({ alreadyThere: false });
  });
});

it('that a case has already is not filed once more with a report of it', async () => {
  const earlier = await store(Buffer.from('abc'));
  const draft = DraftKey.parse('intake:0196a000-0000-7000-8000-000000000000');
  for (const bytes of ['abc', 'other']) {
    const { id } = await file.api.evidence.begin({
      home: { draft },
      fileName: bytes,
      mediaType: '',
      size: bytes.length,
    });
    await append(id, 0, Buffer.from(bytes));
    await file.api.evidence.finish({ id });
  }
  const again = report();
  await file.api.reports.file({ ...again, incidentId, draft });
  const files = await file.api.evidence.list({ incidentId });
  expect(files.map(({ fileName }) => fileName)).toEqual([earlier.fileName, 'other']);
  expect(await file.api.evidence.list({ draft })).toEqual([]);
});

describe('a file that is looked at', () => {
  it('is read piece by piece, and no further than it goes', async () => {
    const bytes = randomBytes(CHUNK_BYTES + 17);
    const { id } = await store(bytes);
    const pieces = [0, 1].map((index) => file.api.evidence.read({ id, index }));
    const read = (await Promise.all(pieces)).map((piece) => Buffer.from(piece.bytes, 'base64'));
    expect(Buffer.concat(read).equals(bytes)).toBe(true);
    await expect(file.api.evidence.read({ id, index: 2 })).rejects.toMatchObject({ code: 'not-found' });
    const empty = await store(Buffer.alloc(0));
    await expect(file.api.evidence.read({ id: empty.id, index: 0 })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is covered until a member says that it need not be, and says what it is itself', async () => {
    const { id, ...stored } = await store(Buffer.from('GIF89a\x01\0\x01\0'));
    expect(stored).toMatchObject({ sensitive: true, format: 'gif', kind: 'image', mediaType: 'message/rfc822' });
    expect(await file.api.evidence.setSensitive({ id, sensitive: false })).toMatchObject({ id, sensitive: false });
    expect(await file.api.evidence.list({ incidentId })).toMatchObject([{ id, sensitive: false, kind: 'image' }]);
    expect(await latestChange(file)).toMatchObject({ action: 'evidence.uncovered' });
  });
});

describe('saving a file', () => {
  it('goes nowhere but where the user chose', async () => {
    const { id } = await store(Buffer.from('abc'));
    const elsewhere = file.api.evidence.save({ id, destination: join(file.around, 'elsewhere') as never });
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('that was cancelled leaves what was there before, and no other file', async () => {
    const { id } = await store(randomBytes(3 * CHUNK_BYTES));
    writeFileSync(join(file.around, 'there.bin'), 'before');
    const abort = new AbortController();
    const options = { signal: abort.signal, onProgress: () => abort.abort() };
    const before = readdirSync(file.around).sort();
    await expect(file.api.evidence.save({ id, destination: file.place('there.bin') }, options)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readFileSync(join(file.around, 'there.bin'), 'utf8')).toBe('before');
    expect(readdirSync(file.around).sort()).toEqual(before);
    expect((await latestChange(file))?.action).not.toBe('evidence.saved');
  });
});
