import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IncidentId } from '../../shared/incidents/incident.ts';
import { dump } from '../fixtures/case-file-dump.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

// Between the app's processes messages are copied as they are, so what no JSON could carry can arrive as well.

let file: TestCaseFile;
beforeAll(async () => {
  file = await openTestCaseFile();
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const SOON_MS = 4000;

const odd: readonly (readonly [what: string, make: () => unknown])[] = [
  ['an object that holds itself', cyclic],
  ['a list that holds itself', () => holdingItself([])],
  ['lists in lists, a thousand deep', () => nested(1000, (inner) => [inner])],
  ['objects in objects, a hundred thousand deep', () => nested(100_000, (inner) => ({ inner }))],
  ['the same list twice in the same list twice, thirty times', () => nested(30, (inner) => [inner, inner])],
  ['a list that claims four thousand million items', () => new Array(4_294_967_295)],
  ['a list of three hundred thousand empty lists', () => Array.from({ length: 300_000 }, () => [])],
  ['a list of four hundred thousand numbers', () => new Array(400_000).fill(1)],
  [
    'an object of two hundred thousand keys',
    () => Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [`key${n}`, n])),
  ],
  ['a key of seventeen million letters', () => ({ ['k'.repeat(17 * 2 ** 20)]: 1 })],
  ['a date', () => new Date()],
  ['bytes', () => new Uint8Array(8)],
  ['a pattern', () => /a+/],
  ['an error', () => new Error('text')],
  ['a symbol', () => Symbol('name')],
];

describe('input that is', { timeout: 30_000 }, () => {
  it.each(odd)('%s is refused soon, with a sentence', async (_what, make) => {
    const input = make();
    for (const path of ['people.create', 'incidents.list', 'drafts.save']) {
      const began = performance.now();
      const reply = await file.engine.answer(path, input);
      expect(performance.now() - began).toBeLessThan(SOON_MS);
      expect(reply).toMatchObject({ ok: false, code: expect.stringMatching(/^(invalid-input|too-large)$/) });
      expect(JSON.stringify(reply).length).toBeLessThan(1000);
    }
  });

  it.each(odd)('%s is refused inside a field too', async (_what, make) => {
    const before = await dump(file.engine);
    const reply = await file.engine.answer('people.create', { name: 'Rita', otherNames: make() });
    expect(reply).toMatchObject({ ok: false, code: expect.stringMatching(/^(invalid-input|too-large)$/) });
    expect(await dump(file.engine)).toBe(before);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, 1e308, -0.5])(
    'the number %d is no count of anything',
    async (n) => {
      for (const [path, input] of [
        ['settings.update', { organisation: 'Garden Club', idleMinutes: n }],
        ['audit.list', { limit: n }],
        ['audit.list', { offset: n }],
        ['evidence.begin', { home: { draft: 'intake' }, fileName: 'a', mediaType: 'a/b', size: n }],
        ['evidence.append', { id: '0196a000-0000-7000-8000-000000000000', index: n, bytes: '' }],
      ] as const) {
        expect(await file.engine.answer(path, input)).toMatchObject({ ok: false, code: 'invalid-input' });
      }
    },
  );
});

describe('a text', () => {
  const texts: readonly (readonly [what: string, text: string])[] = [
    ['with half a letter', 'before \ud800 after'],
    ['with the other half', '\udc00'],
    ['with a zero character', 'before \u0000 after'],
    ['with every control character', String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code), 127)],
    ['that turns the direction of writing', '\u202egnp.exe\u2066\u2069'],
    ['of marks without letters', '\u0301'.repeat(500)],
    ['that looks like a statement', `'); DROP TABLE incidents; --`],
    ['that looks like a question to the index', `"NEAR(a b)" OR * - ^ : ( "`],
    ['that looks like a format', '{name, plural, one {#} other {%s %n}}'],
  ];

  it.each(texts)('%s is kept or refused, found or not, and harms nothing', async (_what, text) => {
    const input = report({ account: text, reported: [told(text)] });
    const filed = await file.engine.answer('reports.file', input);
    if (filed.ok) {
      const { incident } = filed.value as { incident: { id: string } };
      const id = IncidentId.parse(incident.id);
      expect(await file.engine.answer('incidents.get', { id })).toMatchObject({ ok: true });
      await file.engine.answer('notes.add', { incidentId: id, text, happenedAt: input.report.receivedAt });
      expect(await file.engine.answer('notes.timeline', { incidentId: id })).toMatchObject({ ok: true });
    } else expect(filed).toMatchObject({ code: 'invalid-input' });
    for (const path of ['search.find', 'incidents.list', 'people.list']) {
      expect(await file.engine.answer(path, { text })).not.toMatchObject({ code: 'internal' });
    }
    expect(await file.engine.answer('bans.list', { on: '2027-03-04', text })).not.toMatchObject({ code: 'internal' });
    expect((await file.api.audit.verify({})).intact).toBe(true);
  });
});

function cyclic(): unknown {
  const object: Record<string, unknown> = {};
  object['itself'] = object;
  return object;
}

function holdingItself(list: unknown[]): unknown {
  list.push(list);
  return list;
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let inner: unknown = [];
  for (let level = 0; level < depth; level += 1) inner = wrap(inner);
  return inner;
}
