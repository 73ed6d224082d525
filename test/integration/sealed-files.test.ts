import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSealed } from '../../electron/services/sealed/open-sealed.ts';
import { seal } from '../../renderer/sealed-form/seal.ts';
import { padded, SEALED_SIZES } from '../../shared/sealed/padding.ts';
import type { SealedReport } from '../../shared/sealed/sealed-report.ts';
import { mangledCopies } from '../fixtures/mangled-copies.ts';
import { sealedReport } from '../fixtures/sealed-reports.ts';

const CHUNK = 64 * 1024;
const TAG = 16;
/** Every n-th byte of what is in between; `QUIETROOM_FLIP_EVERY=1` takes all of them, which takes minutes. */
const EVERY = Number(process.env['QUIETROOM_FLIP_EVERY'] ?? 199);

let identity: string;
let recipient: string;
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});

const refusalOf = (bytes: Uint8Array) =>
  openSealed(bytes, [identity]).then(
    () => 'opened',
    ({ code }: { code: string }) => code,
  );

describe('a sealed file that was changed', { timeout: 60_000 * Math.max(1, 30 / EVERY) }, () => {
  it('is not opened, whichever bit was flipped', async () => {
    const { sealed, headerEnd } = await twoChunks();
    const outcomes = new Set<string>();
    for (const place of placesIn(sealed, headerEnd)) {
      const flipped = Uint8Array.from(sealed);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
      outcomes.add(await refusalOf(flipped));
    }
    expect([...outcomes].sort()).toEqual(['not-sealed', 'sealed-damaged', 'sealed-for-others']);
  });

  it('is not opened, wherever it was cut, also between two chunks', async () => {
    const { sealed, headerEnd } = await twoChunks();
    const outcomes = new Set<string>();
    for (const length of placesIn(sealed, headerEnd)) outcomes.add(await refusalOf(sealed.subarray(0, length)));
    expect([...outcomes].sort()).toEqual(['not-sealed', 'sealed-damaged']);
  });

  it('is not opened when chunks were left out, swapped, doubled or added', async () => {
    const { sealed, headerEnd } = await twoChunks();
    const start = headerEnd + TAG; // after the nonce
    const head = sealed.subarray(0, start);
    const one = sealed.subarray(start, start + CHUNK + TAG);
    const two = sealed.subarray(start + CHUNK + TAG);
    const more = Buffer.from('x');
    for (const chunks of [[], [one], [two], [two, one], [one, one, two], [one, two, two], [one, two, more]])
      expect(await refusalOf(Buffer.concat([head, ...chunks]))).toBe('sealed-damaged');
    expect(await refusalOf(Buffer.concat([head, one, two]))).toBe('opened');
  });
});

describe('what is no sealed report of ours', { timeout: 60_000 }, () => {
  it('is refused, each for its own reason', async () => {
    const other = await identityToRecipient(await generateX25519Identity());
    const withPassphrase = new Encrypter();
    withPassphrase.setPassphrase('secret');
    withPassphrase.setScryptWorkFactor(2);
    const cases: [string, Uint8Array][] = [
      ['not-sealed', Buffer.from('')],
      ['not-sealed', Buffer.from('%PDF-1.7')],
      ['sealed-damaged', Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl')],
      ['sealed-damaged', Buffer.from(armor.encode(await seal(sealedReport(), recipient)).slice(0, 9000))],
      ['sealed-for-others', await seal(sealedReport(), other)],
      ['sealed-for-others', await withPassphrase.encrypt('{}')],
      ['sealed-too-large', Buffer.concat([await seal(sealedReport(), recipient), Buffer.alloc(30 * 1024 * 1024)])],
      ['sealed-newer', await sealText(JSON.stringify({ ...sealedReport(), format: 2, more: {} }))],
    ];
    for (const [code, bytes] of cases) expect(await refusalOf(bytes)).toBe(code);
  });

  it('is refused when its fields are too long, too many, too deep, of another kind, or not ours', async () => {
    const report = sealedReport();
    const tenMegabytes = 'x'.repeat(10 * 1024 * 1024);
    const file = { fileName: 'a', mediaType: '', content: 'AAAA' };
    const bad: unknown[] = [
      'text',
      null,
      [],
      { ...report, more: 1 },
      { ...report, kind: 'other' },
      { ...report, answers: { ...report.answers, account: tenMegabytes } },
      { ...report, answers: { ...report.answers, account: ' ' } },
      { ...report, answers: { ...report.answers, impacted: 'maybe' } },
      { ...report, answers: { ...report.answers, more: '' } },
      { ...report, answers: { ...report.answers, where: { toString: 'x' } } },
      { ...report, event: 'x'.repeat(301) },
      { ...report, sealedAt: 'yesterday' },
      { ...report, files: [{ ...file, content: '<b>not base64</b>' }] },
      { ...report, files: [{ ...file, content: 'AA=A' }] },
      { ...report, files: [{ ...file, fileName: 'x'.repeat(301) }] },
      { ...report, files: Array.from({ length: 11 }, () => file) },
      { ...report, files: [{ ...file, content: 'A'.repeat(28 * 1024 * 1024) }] },
    ];
    const texts = [
      ...bad.map((content) => JSON.stringify(content)),
      '{"kind": ',
      '\u0000',
      `${'['.repeat(1_000_000)}`,
      `[${'{},'.repeat(500_000)}{}]`,
      JSON.stringify(report).replace('"event"', '"__proto__":{"polluted":1},"event"'),
    ];
    for (const text of texts) expect(await refusalOf(await sealText(text))).toBe('sealed-no-report');
    expect(await refusalOf(await sealBytes(Buffer.from([0x22, 0xff, 0xfe, 0x22])))).toBe('sealed-no-report');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a sealed file made to do harm', () => {
  const stanza = (kind: string) => `-> ${kind}\n${'A'.repeat(43)}\n`;
  const hostile: [string, () => Buffer][] = [
    ...[21, 40, 60].map((factor): [string, () => Buffer] => [
      `a work factor of ${factor}`,
      () => headerOf(stanza(`scrypt AAAAAAAAAAAAAAAAAAAAAA ${factor}`)),
    ]),
    ['10,000 recipients', () => headerOf(stanza(`X25519 ${'A'.repeat(43)}`).repeat(10_000))],
    ['a header of 100 MB', () => headerOf(`-> X25519 ${'A'.repeat(100_000_000)}\n`)],
    ['a body of 25 MB', () => headerOf(`-> X25519 AAAA\n${`${'A'.repeat(64)}\n`.repeat(400_000)}`)],
  ];

  it.each(hostile)('is refused by its looks: %s', async (_name, make) => {
    const bytes = make();
    const memory = process.memoryUsage().rss;
    const started = performance.now();
    expect(await refusalOf(bytes)).toMatch(/^sealed-(damaged|too-large|for-others)$/);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(50 * 2 ** 20);
  });

  it('is refused soon when it is text that is slow to search', async () => {
    const size = 4 * 1024 * 1024;
    for (const part of ['-', '\n', '> ', '=\n', '&', '<b', 'BEGIN AGE ', '-----BEGIN AGE ENCRYPTED FILE-----\n']) {
      const text = part.repeat(size / part.length);
      const started = performance.now();
      expect(await refusalOf(Buffer.from(text)), JSON.stringify(part)).toMatch(/^(not-sealed|sealed-damaged)$/);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });

  function headerOf(stanzas: string): Buffer {
    return Buffer.from(`age-encryption.org/v1\n${stanzas}--- ${'A'.repeat(43)}\n${'x'.repeat(64)}`, 'latin1');
  }
});

describe('the size of a sealed file', { timeout: 60_000 }, () => {
  it('is one of five, whatever is in it', async () => {
    const sizes = new Set<number>();
    for (let count = 0; count < 1000; count++) sizes.add((await seal(reportNumber(count), recipient)).length);
    expect([...sizes]).toHaveLength(SEALED_SIZES.length);
  });

  it('is the same for a word and for three pages, and holds all that the form takes', async () => {
    const short = await seal(sealedReport({ account: 'No' }), recipient);
    const long = await seal(sealedReport({ account: 'word '.repeat(2000) }), recipient);
    expect(short.length).toBe(long.length);
    const files = Array.from({ length: 10 }, () => attached(2 * 1024 * 1024));
    const all = sealedReport({ account: '\u0001'.repeat(50_000), around: '語'.repeat(5000) }, files);
    const { report } = await openSealed(await seal(all, recipient), [identity]);
    expect(report).toEqual(all);
  });
});

describe('sealed text', () => {
  it('opens as it was made, and after twenty ways in which mail programs change it', async () => {
    const text = armor.encode(await seal(sealedReport({ account: 'Kept' }), recipient));
    const copies = mangledCopies(text);
    expect(copies).toHaveLength(20);
    const { sha256 } = await openSealed(Buffer.from(text), [identity]);
    for (const [name, copy] of copies) {
      const opened = await openSealed(copy, [identity]).catch((error: Error) => error);
      expect(opened, name).toMatchObject({ sha256, report: { answers: { account: 'Kept' } } });
    }
  });
});

/** From a few words to all that fits; most of them short, as reports are. */
function reportNumber(count: number): SealedReport {
  const account = 'a'.repeat(1 + ((count * 7919) % (count % 20 === 0 ? 50_000 : 14_000)));
  const bytes = count % 300 === 299 ? count * 20_000 : count % 50 === 0 ? count * 900 : 0;
  return sealedReport({ account }, bytes === 0 ? [] : [attached(bytes)]);
}

function attached(bytes: number) {
  return { fileName: 'a.png', mediaType: 'image/png', content: Buffer.alloc(bytes, 7).toString('base64') };
}

async function twoChunks() {
  const sealed = await seal(sealedReport({}, [attached(40_000)]), recipient);
  return { sealed, headerEnd: Buffer.from(sealed).indexOf('\n--- ') + '\n--- '.length + 43 + 1 };
}

/** All of the header and of the bytes around the edges of chunks; samples between. */
function placesIn(sealed: Uint8Array, headerEnd: number): number[] {
  const start = headerEnd + TAG;
  const edges = [start, start + CHUNK + TAG, sealed.length];
  return [...sealed.keys()].filter(
    (place) => place < start || place % EVERY === 0 || edges.some((edge) => Math.abs(place - edge) <= TAG + 1),
  );
}

function sealText(text: string): Promise<Uint8Array> {
  return sealBytes(Buffer.from(text));
}

function sealBytes(bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes.length < 1024 ? padded(bytes) : bytes);
}
