import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeFile } from '../../electron/services/store-file.ts';
import { EVIDENCE_MAX_BYTES } from '../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { largeFile } from '../fixtures/attaching.ts';
import { type EvidenceRooms, makeEvidenceRooms, openEvidenceRooms } from '../fixtures/evidence-rooms.ts';
import { report } from '../fixtures/reports.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../fixtures/small-disk.ts';
import { removeTemporaryFolders, temporaryFolder } from '../fixtures/vault-rooms.ts';

let rooms: EvidenceRooms;
let incidentId: IncidentId;
beforeEach(async () => {
  rooms = await makeEvidenceRooms(temporaryFolder());
  incidentId = (await rooms.api.reports.file(report())).incident.id;
});
afterEach(() => rooms.session.close());
afterAll(removeTemporaryFolders);

const fileOf = (pieces: Iterable<Buffer> | AsyncIterable<Buffer>, size: number) => ({
  ...{ home: { incidentId }, fileName: 'found.bin', mediaType: '', pieces, size },
});

function expectNothing(): void {
  expect(rooms.column('SELECT id FROM evidence')).toEqual([]);
  expect(rooms.column('SELECT position FROM evidence_chunks')).toEqual([]);
}

describe('a file that another part of the app takes in', () => {
  it('may come in pieces of any length, and is as it came', async () => {
    const bytes = Buffer.concat([...largeFile(1_300_000)]);
    async function* uneven() {
      for (let at = 0, length = 1; at < bytes.length; at += length, length = length * 3 + 1)
        yield bytes.subarray(at, at + length);
    }
    const stored = await storeFile(rooms.taskContext(), fileOf(uneven(), bytes.length));
    expect(stored).toMatchObject({ alreadyThere: false, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(rooms.column('SELECT length(bytes) FROM evidence_chunks ORDER BY position')).toEqual([
      524_288, 524_288, 251_424,
    ]);
    expect(await storeFile(rooms.taskContext(), fileOf([bytes], bytes.length))).toEqual({
      ...stored,
      alreadyThere: true,
    });
  });

  it('leaves nothing when it has more or fewer bytes than was said, breaks off, or is cancelled', async () => {
    const broken = (function* () {
      yield* largeFile(600_000);
      throw new Error('the source broke');
    })();
    const abort = new AbortController();
    const cancelled = (function* () {
      for (const piece of largeFile(3_000_000)) {
        yield piece;
        abort.abort();
      }
    })();
    const store = (pieces: Iterable<Buffer>, size: number, signal?: AbortSignal) =>
      storeFile(rooms.taskContext(signal), fileOf(pieces, size));
    await expect(store(largeFile(600_000), 599_999)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(store(largeFile(600_000), 1_600_000)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(store(broken, 1_600_000)).rejects.toThrow('the source broke');
    await expect(store(cancelled, 3_000_000, abort.signal)).rejects.toMatchObject({ code: 'cancelled' });
    await expect(store(largeFile(1), EVIDENCE_MAX_BYTES + 1)).rejects.toMatchObject({ code: 'too-large' });
    expectNothing();
  });
});

describe.skipIf(!canMount())('a disk that is too small', () => {
  let disk: SmallDisk;
  beforeEach(async () => {
    rooms.session.close();
    disk = mountSmallDisk(32);
    rooms = await makeEvidenceRooms(disk.folder);
    incidentId = (await rooms.api.reports.file(report())).incident.id;
  });
  afterEach(() => {
    rooms.session.close();
    disk.remove();
  });

  it('for a file is said before any of it is stored', async () => {
    const large = fileOf(largeFile(28_000_000), 28_000_000);
    await expect(storeFile(rooms.taskContext(), large)).rejects.toMatchObject({ code: 'disk-full' });
    expectNothing();
  });

  it('while a file arrives leaves nothing half of it, once there is room to open the case file again', async () => {
    const interrupted = (function* () {
      for (const [place, piece] of [...largeFile(9_000_000)].entries()) {
        if (place === 4) disk.fill();
        yield piece;
      }
    })();
    await expect(storeFile(rooms.taskContext(), fileOf(interrupted, 9_000_000))).rejects.toMatchObject({
      code: 'SQLITE_FULL', // `disk-full` at the router
    });
    expect(await rooms.api.evidence.list({ incidentId })).toEqual([]);
    disk.free();
    rooms.session.close();
    rooms = openEvidenceRooms(disk.folder);
    await rooms.unlock();
    expectNothing();
    expect(rooms.session.caseFile?.db.pragma('integrity_check', { simple: true })).toBe('ok');
    await storeFile(rooms.taskContext(), fileOf(largeFile(700_000), 700_000));
  });
});
