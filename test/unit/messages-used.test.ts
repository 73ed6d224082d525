import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ErrorCode } from '../../shared/reply.ts';
import { codeWithoutComments } from '../fixtures/source-code.ts';

/** What is printed has its own words, which the exports read by themselves: see electron/services/export/. */
const catalogues = globSync('resources/messages/en/*.json').filter((path) => !path.endsWith('print.json'));
const ids = catalogues.flatMap((path) => Object.keys(JSON.parse(readFileSync(path, 'utf8'))));
const rooms = new Set(ids.map((id) => id.split('.')[0] ?? ''));
/** The sealed form and the door list are pages of their own, whose heads are put together by the engine. */
const asked = globSync(['renderer/**/*.{ts,tsx}', 'electron/services/{sealed/form-page,door/list-page}.ts']).flatMap(
  (file) => askedIn(file),
);

describe('the message catalogue and the screens', () => {
  test('every id that a screen names has its sentence', () => {
    const missing = asked.filter(({ pattern }) => !ids.some((id) => pattern.test(id)));
    expect(missing.map(({ file, written }) => `${file}: ${written}`)).toEqual([]);
  });

  test('no sentence is left that no screen says', () => {
    expect(ids.filter((id) => !asked.some(({ pattern }) => pattern.test(id)))).toEqual([]);
  });

  test('every error a user can act on has its sentence', () => {
    expect(ErrorCode.options.filter((code) => !ids.includes(`errors.${code}`))).toEqual([]);
  });
});

/** Ids stand as text, or as a template such as `incidents.status.${status}` that fits many. */
function askedIn(file: string): { file: string; written: string; pattern: RegExp }[] {
  const code = codeWithoutComments(file);
  return [...code.matchAll(/'([a-zA-Z]+\.[^'\n]+)'|"([a-zA-Z]+\.[^"\n]+)"|`([a-zA-Z]+\.[^`]+)`/g)]
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    .filter((written) => rooms.has(written.split('.')[0] ?? '') && /^[\w.${}[\]()?:'! =>,-]+$/.test(written))
    .map((written) => ({ file, written, pattern: fitting(written) }));
}

function fitting(written: string): RegExp {
  const parts = written.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.]/g, '\\.'));
  return new RegExp(`^${parts.join('[\\w.-]*')}$`);
}
