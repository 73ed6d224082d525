import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeWithoutComments, importsOf } from '../fixtures/source-code.ts';

/** Which room may import which. Types count too: a type import is still knowledge. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  renderer: ['renderer', 'shared', 'resources'],
  electron: ['electron', 'shared', 'resources'],
};
const LINE_LIMIT = 300;
const NAMELESS = /\/(index|utils?|helpers?|common|misc|types|constants)\.tsx?$/;

const files = globSync('{shared,renderer,electron}/**/*.{ts,tsx}');
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('the rooms', () => {
  test('import only what they may', () => {
    expect(links().filter(([from, to]) => !MAY_IMPORT[room(from)]?.includes(room(to)))).toEqual([]);
  });

  test('a package is known to shared only if it is zod, and Node to electron only', () => {
    const foreign = [...imports].flatMap(([file, found]) => found.packages.map((name) => [file, name] as const));
    expect(foreign.filter(([file, name]) => room(file) === 'shared' && name !== 'zod')).toEqual([]);
    expect(foreign.filter(([file, name]) => room(file) === 'renderer' && name.startsWith('node:'))).toEqual([]);
  });

  test('a feature never imports another feature', () => {
    const crossing = links().filter(([from, to]) => feature(from) && feature(to) && feature(from) !== feature(to));
    expect(crossing).toEqual([]);
  });

  test('the kit of the interface knows neither features nor the shell', () => {
    const upward = links().filter(
      ([from, to]) => /^renderer\/(ui|lib|hooks)\//.test(from) && /^renderer\/(features|shell)\//.test(to),
    );
    expect(upward).toEqual([]);
  });

  test('only the hosts and the preload know Electron or Playwright', () => {
    const strangers = [...imports].filter(
      ([file, { packages }]) =>
        packages.some((name) => name === 'electron' || name === 'playwright-core') &&
        !/^electron\/(host\/|main\.ts|preload\.ts)/.test(file),
    );
    expect(strangers.map(([file]) => file)).toEqual([]);
  });

  test('no module imports itself through others', () => {
    expect(files.filter((file) => reaches(file, file))).toEqual([]);
  });

  test('every import leads to a file', () => {
    const lost = links().filter(([, to]) => globSync(to).length === 0);
    expect(lost).toEqual([]);
  });
});

describe('a file', () => {
  test('is at most 300 lines long', () => {
    const long = globSync('{shared,renderer,electron,test}/**/*.{ts,tsx,css}').filter(
      (file) => lines(file) > LINE_LIMIT,
    );
    expect(long).toEqual([]);
  });

  test('has a name that says what is in it', () => {
    expect(files.filter((file) => NAMELESS.test(`/${file}`))).toEqual([]);
  });

  test('exports by name', () => {
    const byDefault = files.filter((file) => /^export default /m.test(codeWithoutComments(file)));
    // Tools look for a default export there; migrations are listed by hand in migrations.ts.
    expect(byDefault.filter((file) => !/migrations\/|\.config\.ts$/.test(file))).toEqual([]);
  });
});

describe('the traps of the database', () => {
  test('nothing copies or dumps the database through calls that lose the encryption', () => {
    const traps = /\.backup\(|\.serialize\(|cipher_integrity_check/;
    // A text for people with the sqlcipher program, which knows that check; our driver would ignore it.
    const said = ['electron/vault/readme.ts'];
    expect(files.filter((file) => traps.test(codeWithoutComments(file)))).toEqual(said);
  });

  test('a key is changed on a copy only', () => {
    const rekeying = files.filter((file) => /\.rekey\(|pragma\([^)]*rekey/.test(codeWithoutComments(file)));
    expect(rekeying).toEqual(['electron/vault/rotate.ts']);
  });

  test('only migrations and repositories change rows', () => {
    const changes = /\b(INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/;
    const elsewhere = files.filter((file) => room(file) === 'electron' && !file.startsWith('electron/database/'));
    expect(elsewhere.filter((file) => changes.test(codeWithoutComments(file)))).toEqual([]);
  });
});

function links(): [string, string][] {
  return [...imports].flatMap(([file, { locals }]) =>
    locals.map((to): [string, string] => [file, join(dirname(file), to)]),
  );
}

function reaches(from: string, goal: string, seen = new Set<string>()): boolean {
  return (imports.get(from)?.locals ?? []).some((local) => {
    const next = join(dirname(from), local);
    if (next === goal) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(next, goal, seen);
  });
}

function room(file: string): string {
  return file.split('/')[0] ?? '';
}

function feature(file: string): string | undefined {
  return /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
}

function lines(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length;
}
