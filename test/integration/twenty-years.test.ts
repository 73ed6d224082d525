import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { attachLargeFile, hashOfLargeFile } from '../fixtures/attaching.ts';
import { makeEvidenceRooms } from '../fixtures/evidence-rooms.ts';
import { report } from '../fixtures/reports.ts';
import { PASSPHRASE, removeTemporaryFolders, temporaryFolder } from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

const NEEDED = ['age', 'sqlite3', 'script', 'sha256sum', 'xxd', 'tar'];
const MISSING = NEEDED.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);
const BYTES = 1_300_000;
const ACCOUNT = 'She said: “never again” — ليلى';

/**
 * Only what README.txt of a real case file says is done, in its order, by programs that are not ours: age, SQLCipher, sqlite3,
 * xxd, tar. Where the program sqlcipher is not installed in version 4, SQLCipher's own library runs the same statements.
 */
describe.skipIf(MISSING.length > 0)(
  `without Quiet Room (missing here: ${MISSING.join(', ') || 'nothing'})`,
  { timeout: 60_000 },
  () => {
    it('a case file whose key was changed gives all it holds, and an attached file byte by byte; so does a backup', async () => {
      const { folder, caseFolder, backup } = await makeCaseFile();
      const readme = readFileSync(join(caseFolder, 'README.txt'), 'utf8');
      const unpacked = join(folder, 'unpacked');
      mkdirSync(unpacked);
      cpSync(backup, join(unpacked, 'BACKUP'));
      const [unpack = '', check = '', ...lines] = shellLines(readme);
      run(unpack, unpacked);
      expect(run(check, unpacked)).toMatch(/casefile\.db: OK/);
      expect(readFileSync(join(unpacked, 'casefile.quietroom', 'README.txt'), 'utf8')).toBe(readme);
      for (const inside of [caseFolder, join(unpacked, 'casefile.quietroom')])
        expectEverything(inside, lines, sqlLines(readme));
    });
  },
);

/** The key changed once, since a member was removed. */
async function makeCaseFile() {
  const rooms = await makeEvidenceRooms(temporaryFolder());
  const { incident } = await rooms.api.reports.file(report({ account: ACCOUNT }));
  await attachLargeFile(rooms, incident.id, BYTES);
  const bo = { name: 'Bo', role: 'responder', passphrase: 'lanterns float along the canal' } as const;
  await rooms.api.members.remove({ id: (await rooms.api.members.add(bo)).id });
  const { fileName } = await rooms.api.backups.make({ to: rooms.grant(rooms.folder) });
  rooms.session.close();
  return { folder: rooms.folder, caseFolder: rooms.caseFolder, backup: join(rooms.folder, fileName) };
}

function expectEverything(folder: string, shell: readonly string[], sql: readonly string[]): void {
  const lines = [...shell];
  const take = (beginning: string) => {
    const line = lines.shift() ?? '';
    expect(line.startsWith(beginning)).toBe(true);
    return line;
  };
  const name = readdirSync(join(folder, 'keys')).find((file) => /^[0-9a-f]{16}\.age$/.test(file)) ?? '';
  const slot = name.replace('.age', '');
  runTyping(take('age --decrypt --output').replace('NAME', slot), folder);
  const older = JSON.parse(run(take('cat'), folder));
  const salt = run(take('xxd -p'), folder).trim();
  expect(older.salt).not.toBe(salt);
  run(take('echo').replace('IDENTITY', older.identity), folder);
  run(`rm key.json && ${take('age --decrypt --identity').replace('NAME', slot).replace('SALT', salt)}`, folder);
  const { key } = JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8'));
  expect(inSqlcipher(take('sqlcipher'), folder, sql, key + salt)).toBe('1\n\n');
  expect(run(take('sqlite3 plain.db ".tables"'), folder)).toContain('incidents');
  expect(run(take('sqlite3'), folder).split('\n')).toHaveLength(2);
  expect(run(take('sqlite3'), folder)).toContain(ACCOUNT);
  const [id = '', sha256 = ''] = run(take('sqlite3'), folder).split('|');
  run(take('sqlite3').replace("'ID'", `'${id}'`), folder);
  expect(run(take('sha256sum'), folder)).toBe(`${sha256}  FILE\n`);
  expect(sha256).toBe(hashOfLargeFile(BYTES));
  run(take('rm'), folder);
  expect(lines).toEqual([]);
}

const shellLines = (readme: string) => [...readme.matchAll(/^ {2}\$ (.+)$/gm)].map(([, line = '']) => line);
const sqlLines = (readme: string) => [...readme.matchAll(/^ {2}> (.+)$/gm)].map(([, line = '']) => line);

function run(line: string, folder: string): string {
  return execFileSync('bash', ['--norc', '-euo', 'pipefail', '-c', line], { cwd: folder, encoding: 'utf8' });
}

/** `age` asks for a passphrase on a terminal only; `script` is one. */
function runTyping(line: string, folder: string): void {
  execFileSync('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    ...{ cwd: folder, input: `${PASSPHRASE}\n`, timeout: 30_000 },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

function inSqlcipher(line: string, folder: string, sql: readonly string[], keyAndSalt: string): string {
  const input = sql.join('\n').replace('KEYSALT', keyAndSalt);
  const shell = fileURLToPath(new URL('../fixtures/sqlcipher-shell-process.ts', import.meta.url));
  const isThere = / 4\.|^3\.[4-9]\d\./.test(spawnSync('sqlcipher', ['-version'], { encoding: 'utf8' }).stdout ?? '');
  const words = line.split(' ').slice(1);
  if (isThere) return execFileSync('sqlcipher', words, { cwd: folder, input, encoding: 'utf8' });
  return execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', shell, ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
}
