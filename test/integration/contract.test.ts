import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { handlers } from '../../electron/ipc/handlers.ts';
import { contract } from '../../shared/contract.ts';
import type { Procedure, ProcedureKind } from '../../shared/procedure.ts';
import { ErrorCode } from '../../shared/reply.ts';
import { dump } from '../fixtures/case-file-dump.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const procedures = Object.entries(contract).flatMap(([room, names]) =>
  Object.entries(names as Record<string, Procedure>).map(([name, procedure]) => ({
    path: `${room}.${name}`,
    procedure,
  })),
);
const isOf = (...kinds: ProcedureKind[]) => procedures.filter(({ procedure }) => kinds.includes(procedure.kind));

let file: TestCaseFile;
let before: string;
beforeAll(async () => {
  file = await openTestCaseFile();
  const { incident } = await file.api.reports.file(report({ account: 'kept', reported: [told('Rita Reported')] }));
  await file.api.tasks.add({ incidentId: incident.id, title: 'kept', owner: file.me, due: '2027-03-05' });
  before = await dump(file.engine);
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

/** After whatever was thrown at it: nothing changed, and every page and the log are whole. */
async function expectUnharmed(): Promise<void> {
  expect(await dump(file.engine)).toBe(before);
  expect((await file.api.audit.verify({})).intact).toBe(true);
}

describe('every procedure', () => {
  it('has a handler, and there is no handler without a procedure', () => {
    const paths = Object.entries(handlers).flatMap(([room, names]) =>
      Object.keys(names).map((name) => `${room}.${name}`),
    );
    expect(paths.sort()).toEqual(procedures.map(({ path }) => path).sort());
  });

  it.each(procedures)('$path refuses wrong types', async ({ path }) => {
    for (const input of [
      undefined,
      null,
      7,
      'text',
      true,
      [],
      [{}],
      { unknown: 1 },
      () => undefined,
      7n,
      Number.NaN,
      new Map(),
    ]) {
      const reply = await file.engine.answer(path, input);
      expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
    }
  });

  it.each(procedures)('$path refuses __proto__, constructor and prototype as keys, at any depth', async ({ path }) => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      for (const json of [
        `{"${key}":{"polluted":1}}`,
        `{"report":{"${key}":{"polluted":1}}}`,
        `[{"a":{"${key}":1}}]`,
      ]) {
        const reply = await file.engine.answer(path, JSON.parse(json));
        expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
      }
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(procedures)('$path refuses a string of 10 MB and an input of more than 16', async ({ path, procedure }) => {
    const fields = fieldsOf(procedure.input);
    const tenMegabytes = 'x'.repeat(10 * 1024 * 1024);
    const filled = Object.fromEntries(
      (fields.length === 0 ? ['extra'] : fields).map((field) => [field, field === fields[0] ? tenMegabytes : 'x']),
    );
    expect(await file.engine.answer(path, filled)).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(await file.engine.answer(path, [tenMegabytes, tenMegabytes])).toMatchObject({
      ok: false,
      code: 'too-large',
    });
  });

  it('leaves the case file unharmed by all that', expectUnharmed);
});

describe('a procedure that is none', () => {
  const paths = [
    '',
    '.',
    'incidents',
    'incidents.',
    '.get',
    'incidents.get.x',
    'incidents.drop',
    'constructor.name',
    '__proto__.x',
  ];
  it.each([
    ...paths,
    'incidents.__proto__',
    'incidents.constructor',
    'incidents.toString',
    'desk.quit',
    'x'.repeat(100_000),
  ])('is refused: %.40s', async (path) => {
    const reply = await file.engine.answer(path, {});
    expect(reply).toMatchObject({ ok: false, code: 'unknown-procedure' });
    expect(JSON.stringify(reply).length).toBeLessThan(400);
  });

  it.each([undefined, null, 7, {}, ['incidents', 'get']])('is refused when its path is no text', async (path) => {
    expect(await file.engine.answer(path as never, {})).toMatchObject({ ok: false, code: 'unknown-procedure' });
  });
});

describe('generated input', () => {
  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
    fc.json().map((text) => JSON.parse(text)),
  );

  it('is answered, never thrown at, with an error that has a sentence', async () => {
    const harmless = isOf('query', 'draft', 'mutation');
    const path = fc.constantFrom(...harmless.map((each) => each.path));
    await fc.assert(
      fc.asyncProperty(path, anything, async (called, input) => {
        const reply = await file.engine.answer(called, input);
        if (!reply.ok) expect(ErrorCode.exclude(['internal']).options).toContain(reply.code);
      }),
      { numRuns: 1500 },
    );
  });

  it('of the right shape but about nothing is not found, or is refused; it changes nothing', async () => {
    const id = fc.uuid();
    const shapes = isOf('mutation').filter(({ procedure }) =>
      fieldsOf(procedure.input).some((field) => /id$/i.test(field)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shapes),
        fc.dictionary(fc.constantFrom(...FIELDS), anything),
        id,
        async ({ path, procedure }, extra, uuid) => {
          const input = Object.fromEntries(
            fieldsOf(procedure.input).map((field) => [field, /id$|owner/i.test(field) ? uuid : extra[field]]),
          );
          const reply = await file.engine.answer(path, input);
          expect(reply).toMatchObject({
            ok: false,
            code: expect.stringMatching(/^(not-found|invalid-input|not-allowed)$/),
          });
        },
      ),
      { numRuns: 600 },
    );
    await expectUnharmed();
  });
});

describe('while locked', () => {
  it('every procedure but those of the session is refused', async () => {
    await file.lock();
    await file.api.session.choose({ folder: file.place('Garden.quietroom') });
    for (const { path, procedure } of procedures.filter((each) => each.procedure.kind !== 'session')) {
      const reply = await file.engine.answer(path, validFor(procedure));
      if (!reply.ok && reply.code === 'invalid-input') continue; // an empty input does not fit this one
      expect({ path, ...reply }).toMatchObject({ path, ok: false, code: 'locked' });
    }
    await file.api.session.unlock({ passphrase: PASSPHRASE });
    await expectUnharmed();
  });
});

const FIELDS = [...new Set(procedures.flatMap(({ procedure }) => fieldsOf(procedure.input)))];

/** Names of an input's fields; none for a union. */
function fieldsOf(schema: z.ZodType): string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : [];
}

/** What fits as many inputs as one object can. */
function validFor({ input }: Procedure): unknown {
  const id = '0196a000-0000-7000-8000-000000000000';
  const all = {
    id,
    incidentId: id,
    key: 'intake',
    content: '',
    prefix: '',
    text: 'x',
    today: '2027-03-04',
    on: '2027-03-04',
    status: 'open',
  };
  const fields = fieldsOf(input);
  return Object.fromEntries(Object.entries(all).filter(([field]) => fields.includes(field)));
}
