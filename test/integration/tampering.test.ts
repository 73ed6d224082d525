import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WritableDb } from '../../electron/database/handles.ts';
import { createSession } from '../../electron/engine/session.ts';
import type { EvidenceId } from '../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, TEST_WORK_FACTOR, type TestCaseFile } from './harness.ts';

// What a member can do, who has the key, with another program. Without the key every changed page is found.

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

describe('the log', () => {
  it('whose end was cut off is whole in itself: only a link noted elsewhere shows it', async () => {
    for (const name of ['Rita', 'Rana', 'Rolf']) await file.api.people.create({ name });
    const noted = await head();
    await tamper((db) => db.exec(`DELETE FROM audit_entries WHERE sequence > ${noted.sequence - 2}`));
    const { intact, chains } = await file.api.audit.verify({});
    expect(intact).toBe(true);
    const shown = chains.find(({ head: { installation } }) => installation === noted.installation)?.head;
    expect(shown).not.toEqual(noted);
    expect(shown?.sequence).toBeLessThan(noted.sequence);
  });

  it('that was written anew from some entry on has another latest link than was noted', async () => {
    for (const name of ['Rita', 'Rana']) await file.api.people.create({ name });
    const noted = await head();
    await tamper((db) => db.exec(`DELETE FROM audit_entries WHERE sequence = ${noted.sequence}`));
    await file.api.people.create({ name: 'Rolf' });
    const { intact, chains } = await file.api.audit.verify({});
    expect(intact).toBe(true);
    expect(chains.map(({ head: { hash } }) => hash)).not.toContain(noted.hash);
  });

  it('with entries of an installation that nobody knows is not whole', async () => {
    await tamper((db) => {
      db.pragma('foreign_keys = OFF');
      db.exec(`UPDATE audit_entries SET installation = 'a stranger' WHERE sequence = 1`);
    });
    expect((await file.api.audit.verify({})).intact).toBe(false);
  });
});

describe('evidence', () => {
  it('whose bytes were changed is not given out, and nothing is left at the place it was to go', async () => {
    const { id } = await attach();
    await tamper((db) => db.exec(`UPDATE evidence_chunks SET bytes = x'00'`));
    const saved = file.api.evidence.save({ id, destination: file.place('saved.txt') });
    await expect(saved).rejects.toMatchObject({ code: 'damaged' });
    expect(existsSync(join(file.around, 'saved.txt'))).toBe(false);
  });

  it('that was exchanged together with its hash no longer fits the log', async () => {
    const { id, sha256 } = await attach();
    await tamper((db) => db.exec(`UPDATE evidence SET sha256 = '${'0'.repeat(64)}'`));
    const { entries } = await file.api.audit.list({});
    const received = entries.find(({ action }) => action === 'evidence.received');
    expect(received?.subject).toBe(`${id} ${sha256}`);
    await tamper((db) => db.exec(`UPDATE audit_entries SET subject = '${id}' WHERE action = 'evidence.received'`));
    expect((await file.api.audit.verify({})).intact).toBe(false);
  });
});

async function attach(): Promise<{ id: EvidenceId; sha256: string }> {
  const { incident } = await file.api.reports.file(report());
  const incidentId: IncidentId = incident.id;
  const bytes = Buffer.from('a picture');
  const about = { fileName: 'a.txt', mediaType: 'text/plain', size: bytes.length };
  const { id } = await file.api.evidence.begin({ home: { incidentId }, ...about });
  await file.api.evidence.append({ id, index: 0, bytes: bytes.toString('base64') });
  return file.api.evidence.finish({ id });
}

/** As it is printed at the end of every export. */
async function head() {
  const { chains } = await file.api.audit.verify({});
  const [longest] = chains.map((chain) => chain.head).sort((a, b) => b.sequence - a.sequence);
  if (longest === undefined) throw new Error('there is no chain');
  return longest;
}

async function tamper(change: (db: WritableDb) => unknown): Promise<void> {
  await file.lock();
  const places = { settingsFile: join(file.around, 'settings.json'), practiceFolder: join(file.around, 'practice') };
  const now = () => new Date().toISOString();
  const session = createSession({ ...places, scryptWorkFactor: TEST_WORK_FACTOR, now });
  session.choose(file.folder);
  change((await session.unlock(PASSPHRASE)).db);
  session.close();
  await file.unlockAs(PASSPHRASE);
}
