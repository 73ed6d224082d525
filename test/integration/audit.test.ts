import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkIntegrity } from '../../electron/database/check-integrity.ts';
import { listChains, verifyChain } from '../../electron/database/repositories/audit-entries.ts';
import type { Session } from '../../electron/engine/session.ts';
import { createSession } from '../../electron/engine/session.ts';
import { createRouter } from '../../electron/ipc/router.ts';
import type { MutationContext } from '../../electron/services/context.ts';
import type { CaseFile } from '../../electron/vault/case-file.ts';
import { mutation } from '../../shared/procedure.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, TEST_WORK_FACTOR, type TestCaseFile } from './harness.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

/** What somebody with the key and another program could do: the app offers no way to it. */
async function withCaseFile(use: (caseFile: CaseFile, session: Session) => unknown): Promise<void> {
  await file.lock();
  const settings = { settingsFile: join(file.around, 'settings.json'), practiceFolder: join(file.around, 'practice') };
  const session = createSession({
    ...settings,
    scryptWorkFactor: TEST_WORK_FACTOR,
    now: () => new Date().toISOString(),
  });
  session.choose(file.folder);
  await use(await session.unlock(PASSPHRASE), session);
  session.close();
}

describe('the log', () => {
  it('has an entry for what was done, without a word of its content', async () => {
    const { incident } = await file.api.reports.file(report({ account: 'xylophone' }));
    const { entries, total } = await file.api.audit.list({});
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['report.filed', 'incident.created', 'case-file.created']),
    );
    expect(entries.find(({ action }) => action === 'incident.created')).toMatchObject({
      subject: incident.id,
      codeName: incident.codeName,
      memberId: file.me,
    });
    expect(entries.find(({ action }) => action === 'report.filed')).toMatchObject({ codeName: incident.codeName });
    expect(entries.find(({ action }) => action === 'case-file.created')).toMatchObject({ codeName: null });
    expect(total).toBe(entries.length);
    expect(JSON.stringify(entries)).not.toMatch(/xylophone|Garden|Mona/);
    expect(JSON.stringify(entries.map(({ codeName, ...kept }) => kept))).not.toContain(incident.codeName);
  });

  it('shows the newest first, page by page', async () => {
    for (let count = 0; count < 5; count++) await file.api.people.create({ name: `Person ${count}` });
    const { entries } = await file.api.audit.list({ limit: 3 });
    const { entries: older } = await file.api.audit.list({ limit: 3, offset: 3 });
    const sequences = [...entries, ...older].map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: 6 }, (_, index) => (sequences[0] ?? 0) - index));
  });

  it('is whole after work, and says so with its latest link', async () => {
    await file.api.reports.file(report());
    const { intact, chains, pages } = await file.api.audit.verify({});
    const [latest] = (await file.api.audit.list({ limit: 1 })).entries;
    expect(intact).toBe(true);
    expect(pages.checked).toBeGreaterThan(10);
    expect(chains.map(({ head }) => head.hash)).toContain(latest?.hash);
  });
});

describe('an entry that was tampered with is found:', () => {
  const ways: readonly (readonly [way: string, sql: string, brokenAt: number])[] = [
    ['another action', `UPDATE audit_entries SET action = 'person.updated' WHERE sequence = 3`, 3],
    ['another subject', `UPDATE audit_entries SET subject = 'x' WHERE sequence = 3`, 3],
    ['another time', `UPDATE audit_entries SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 3`, 3],
    ['nobody instead of a member', `UPDATE audit_entries SET member_id = NULL WHERE sequence = 3`, 3],
    ['another hash', `UPDATE audit_entries SET hash = replace(hash, substr(hash, 1, 1), 'z') WHERE sequence = 3`, 3],
    ['one taken out', `DELETE FROM audit_entries WHERE sequence = 3`, 3],
    ['the first taken out', `DELETE FROM audit_entries WHERE sequence = 1`, 1],
    [
      'two exchanged',
      `UPDATE audit_entries SET sequence = CASE sequence WHEN 3 THEN 9001 ELSE sequence END WHERE sequence = 3`,
      3,
    ],
  ];

  it.each(ways)('%s', async (_way, sql, brokenAt) => {
    for (let count = 0; count < 5; count++) await file.api.people.create({ name: `Person ${count}` });
    await withCaseFile(({ db }) => {
      const longest = db
        .prepare('SELECT installation FROM audit_entries GROUP BY installation ORDER BY count(*) DESC')
        .pluck()
        .get();
      db.exec(`${sql} AND installation = '${String(longest)}'`);
      const broken = listChains(db).map((installation) => verifyChain(db, installation).brokenAt);
      expect(broken).toContain(brokenAt);
      expect(checkIntegrity(db).problems).toEqual([]);
    });
    await file.unlockAs(PASSPHRASE);
    expect((await file.api.audit.verify({})).intact).toBe(false);
  });
});

describe('a change', () => {
  const room = { things: { change: mutation(z.strictObject({}), z.strictObject({})) } };
  const change = `UPDATE case_file SET organisation = 'changed'`;

  it('that leaves no entry, fails, or answers with something else than it said, is not stored', async () => {
    const attempts: ((context: MutationContext) => unknown)[] = [
      ({ db }) => void db.exec(change),
      ({ db, audit }) => {
        db.exec(change);
        audit('things.changed', 'x');
        throw new Error('a bug');
      },
      ({ db, audit }) => {
        db.exec(change);
        audit('things.changed', 'x');
        return { more: 'than declared' };
      },
      async ({ db, audit }) => {
        db.exec(change);
        audit('things.changed', 'x');
        return {};
      },
    ];
    await withCaseFile(async (caseFile, session) => {
      for (const attempt of attempts) {
        const bugs: unknown[] = [];
        const host = {
          session,
          now: () => new Date().toISOString(),
          resolveGrant: () => '',
          reportBug: (bug: unknown) => bugs.push(bug),
        };
        // A handler that does what the compiler would not let it do.
        const answer = createRouter(
          room,
          { things: { change: (context) => attempt(context) as Record<string, never> } },
          host,
        );
        expect(await answer('things.change', {})).toMatchObject({ ok: false, code: 'internal' });
        expect(bugs).toHaveLength(1);
        expect(caseFile.db.prepare('SELECT organisation FROM case_file').pluck().get()).toBe('Garden Club');
      }
    });
    await file.unlockAs(PASSPHRASE);
    expect((await file.api.audit.verify({})).intact).toBe(true);
  });
});
