import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { listMemberSlots } from '../../electron/database/repositories/members.ts';
import { decryptWithPassphrase } from '../fixtures/read-age.ts';
import {
  createTestCaseFile,
  openVaultRooms,
  PASSPHRASE,
  removeTemporaryFolders,
  temporaryFolder,
} from '../fixtures/vault-rooms.ts';

afterAll(removeTemporaryFolders);

const HAS_AGE = spawnSync('age', ['--version']).status === 0;
/** `age` asks for a passphrase on a terminal only; `script` is one. */
const CAN_TYPE = HAS_AGE && process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

describe('a case file', { timeout: 30_000 }, () => {
  it('is opened by a reader of the age format that is not ours, and by SQLCipher itself', async () => {
    const { caseFolder, recoveryKey, slot } = await closedCaseFile();
    for (const [name, passphrase] of [
      [`${slot}.age`, PASSPHRASE],
      ['recovery.age', recoveryKey],
    ] as const) {
      const { key, salt } = JSON.parse(decryptWithPassphrase(readFileSync(join(caseFolder, 'keys', name)), passphrase));
      expect(readWithSqlcipher(caseFolder, key + salt, 'SELECT organisation FROM case_file')).toEqual({
        problems: [],
        rows: [{ organisation: 'Riverside' }],
      });
    }
  });

  it.skipIf(!CAN_TYPE)('is opened by the program "age", as its README.txt says', async () => {
    const { caseFolder, recoveryKey, slot } = await closedCaseFile();
    for (const [name, passphrase] of [
      [`${slot}.age`, PASSPHRASE],
      ['recovery.age', recoveryKey],
    ] as const) {
      const { key, salt } = JSON.parse(typePassphrase(join(caseFolder, 'keys', name), passphrase));
      expect(readWithSqlcipher(caseFolder, key + salt, 'SELECT organisation FROM case_file').problems).toEqual([]);
    }
  });

  it.skipIf(!HAS_AGE)(
    'is opened by them after the key was changed: the older key file leads to the newer',
    async () => {
      const { caseFolder, recoveryKey, slot } = await closedCaseFile({ rotated: true });
      const current = readFileSync(join(caseFolder, 'casefile.db')).subarray(0, 16).toString('hex');
      const older = JSON.parse(
        decryptWithPassphrase(readFileSync(join(caseFolder, 'keys', `${slot}.age`)), PASSPHRASE),
      );
      expect(older.salt).not.toBe(current);
      const newer = JSON.parse(decryptWithIdentity(join(caseFolder, 'keys', `${slot}.${current}.age`), older.identity));
      const names = readWithSqlcipher(caseFolder, newer.key + newer.salt, 'SELECT name FROM members ORDER BY added_at');
      expect(names).toEqual({ problems: [], rows: [{ name: 'Ada' }, { name: 'Bo' }] });
      const onPaper = JSON.parse(
        decryptWithPassphrase(readFileSync(join(caseFolder, 'keys', 'recovery.age')), recoveryKey),
      );
      expect(onPaper).toMatchObject({ key: newer.key, salt: newer.salt });
    },
  );
});

async function closedCaseFile({ rotated = false } = {}) {
  const rooms = openVaultRooms(temporaryFolder());
  const made = await createTestCaseFile(rooms);
  let { recoveryKey } = made;
  if (rotated) {
    const bo = { name: 'Bo', role: 'responder', passphrase: 'lanterns float along the canal' } as const;
    const { id } = await rooms.api.members.add(bo);
    ({ recoveryKey } = await rooms.api.members.remove({ id }));
  }
  const { caseFile } = rooms.session;
  const slot = caseFile === undefined ? undefined : listMemberSlots(caseFile.db)[0]?.slot;
  rooms.session.close();
  expect(readdirSync(join(made.caseFolder, 'keys'))).toContain(`${slot}.age`);
  return { caseFolder: made.caseFolder, recoveryKey, slot };
}

function typePassphrase(file: string, passphrase: string): string {
  const out = join(temporaryFolder(), 'key.json');
  const words = ['--quiet', '--return', '--command', `age --decrypt --output '${out}' '${file}'`, '/dev/null'];
  execFileSync('script', words, { input: `${passphrase}\n`, stdio: ['pipe', 'ignore', 'ignore'], timeout: 30_000 });
  return readFileSync(out, 'utf8');
}

function decryptWithIdentity(file: string, identity: string): string {
  const identityFile = join(temporaryFolder(), 'identity.txt');
  writeFileSync(identityFile, `${identity}\n`);
  return execFileSync('age', ['--decrypt', '--identity', identityFile, file], { encoding: 'utf8' });
}

function readWithSqlcipher(
  caseFolder: string,
  keyAndSalt: string,
  query: string,
): { problems: unknown; rows: unknown } {
  const program = fileURLToPath(new URL('../fixtures/read-with-sqlcipher.ts', import.meta.url));
  const copy = join(temporaryFolder(), 'copy.db');
  cpSync(join(caseFolder, 'casefile.db'), copy);
  return JSON.parse(execFileSync(process.execPath, [program, copy, `x'${keyAndSalt}'`, query], { encoding: 'utf8' }));
}
