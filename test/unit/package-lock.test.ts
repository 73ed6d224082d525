import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly gypfile?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

const file = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const packages = JSON.parse(file).packages as Record<string, Locked>; // the format of npm

test('the lock file names no registry, and pins the bytes of every package', () => {
  const locked = Object.entries(packages).filter(([path]) => path !== '');
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
});

test.each(['@biomejs/cli-', '@rolldown/binding-', 'lightningcss-', '@typescript/typescript-', '@oxc-parser/binding-'])(
  'whoever installs on Linux, macOS or Windows finds their %s in it',
  (prefix) => {
    const names = Object.keys(packages).filter((path) => path.includes(`node_modules/${prefix}`));
    for (const platform of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']) {
      expect(
        names.filter((name) => name.includes(platform)),
        platform,
      ).not.toEqual([]);
    }
  },
);

// npm 10, which comes with Node 20, reads of a package only what stands here. Without this line, which `npm install`
// takes out, it calls for a compiler and the network to build what is in the package ready-made.
test('installing asks for no compiler: the line `"gypfile": false` stands by the database', () => {
  expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});
