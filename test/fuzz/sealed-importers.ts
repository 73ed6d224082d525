import { readFileSync } from 'node:fs';
import { bech32 } from '@scure/base';
import { armor } from 'age-encryption';
import { openSealed } from '../../electron/services/sealed/open-sealed.ts';
import { readSealedReport } from '../../electron/services/sealed/read-sealed-report.ts';
import { sealedReport } from '../fixtures/sealed-reports.ts';
import type { Importer } from './importer.ts';
import { mutated } from './mutated.ts';
import { mutatedJson } from './mutated-json.ts';

/** Thirty-two times the same byte: the sample is sealed to it. */
const IDENTITY = bech32.encodeFromBytes('AGE-SECRET-KEY-', new Uint8Array(32).fill(7)).toUpperCase();
const SEALED = readFileSync(new URL('samples/report.age', import.meta.url));
const FILES = [SEALED, Buffer.from(armor.encode(SEALED))];
const AGE_TOKENS = [
  ...[
    'age-encryption.org/v1\n',
    '-> X25519 ',
    '-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n',
    '-> grease\n',
    '--- ',
    '\n',
    'A',
    '=',
    '\0',
  ],
  ...[
    '-----BEGIN AGE ENCRYPTED FILE-----\n',
    '-----END AGE ENCRYPTED FILE-----\n',
    '> ',
    '\r\n',
    '&gt;',
    '<br>',
    '=3D',
    '\xff\xfe',
  ],
];

const REPORT = sealedReport({ account: 'He stood there.' }, [
  { fileName: 'photo.png', mediaType: 'image/png', content: 'aGVsbG8=' },
]);
const JSON_BYTES = Buffer.from(JSON.stringify(REPORT));
const JSON_TOKENS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '\\',
    '\\u0000',
    '\\ud800',
    'null',
    'true',
    '-1e999',
    '""',
    '{}',
    '[]',
    '\xff',
    ' ',
    '\n',
  ],
  ...[
    '"__proto__":{"x":1},',
    '"constructor":',
    '"kind":"other"',
    '"format":2',
    '"format":1e9',
    '"files":[',
    '"content":"!"',
  ],
];
const TEXTS = [
  '',
  ' ',
  'x',
  '__proto__',
  'constructor',
  'account',
  'files',
  'content',
  '\u0000',
  '\ud800',
  '\u202e',
  '../x',
  'de',
  'é',
  '👩',
  '2027-03-04',
  '!',
];

export const sealed: Importer = {
  name: '.age',
  fileName: 'fuzzed.age',
  input: (random) => mutated(random, random.pick(FILES), AGE_TOKENS),
  read: (bytes) => openSealed(bytes, [IDENTITY]),
};

/** What is in a sealed file that opens. */
export const sealedContent: Importer = {
  name: 'sealed JSON',
  fileName: 'fuzzed.age',
  input: (random) =>
    random.chance(0.3) ? mutated(random, JSON_BYTES, JSON_TOKENS) : Buffer.from(mutatedJson(random, REPORT, TEXTS)),
  read: readSealedReport,
};
