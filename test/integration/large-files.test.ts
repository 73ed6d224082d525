import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, it } from 'vitest';
import { EVIDENCE_MAX_BYTES } from '../../shared/evidence/evidence.ts';
import { hashOfLargeFile } from '../fixtures/attaching.ts';
import { bundleProgram } from '../fixtures/bundled-program.ts';
import { makeEvidenceRooms } from '../fixtures/evidence-rooms.ts';
import { report } from '../fixtures/reports.ts';
import { removeTemporaryFolders, temporaryFolder } from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

const SIZE = 200 * 1024 * 1024;
/** Above what the app takes at rest, in megabytes. */
const PEAK = 300;

// What a process took at most is told by Linux alone.
it.skipIf(process.platform !== 'linux')(
  `a file of 200 MB comes and goes within ${PEAK} MB of memory`,
  { timeout: 120_000 },
  async () => {
    const rooms = await makeEvidenceRooms(temporaryFolder());
    await rooms.api.reports.file(report());
    rooms.session.close();
    const program = await bundleProgram('large-file-process.ts');
    const told = JSON.parse(
      execFileSync(process.execPath, [program.file, rooms.folder, String(SIZE)], { encoding: 'utf8' }),
    );
    rmSync(program.folder, { recursive: true });
    expect(told.peak).toBeLessThan(PEAK);
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(rooms.folder, 'saved')), hash);
    expect(hash.digest('hex')).toBe(hashOfLargeFile(SIZE));
  },
);

it('a file of more than 500 MB is refused before a byte of it is read', async () => {
  const rooms = await makeEvidenceRooms(temporaryFolder());
  const { incident } = await rooms.api.reports.file(report());
  const home = { incidentId: incident.id };
  const begun = (size: number) => rooms.api.evidence.begin({ home, fileName: 'film.mp4', mediaType: '', size });
  await expect(begun(EVIDENCE_MAX_BYTES + 1)).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(begun(EVIDENCE_MAX_BYTES)).resolves.toBeDefined();
  rooms.session.close();
});
