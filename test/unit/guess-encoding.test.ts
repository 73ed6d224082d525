import { describe, expect, test } from 'vitest';
import { decode, guessEncoding } from '../../renderer/ui/viewer/guess-encoding.ts';
import { textParts } from '../../renderer/ui/viewer/text-parts.ts';

/** A sentence in each encoding, as another program wrote it (in base64). */
const SENTENCES = [
  [
    'windows-1252',
    'Él dijo: «no me sigas». Später schrieb er noch einmal: können wir reden? Ça va.',
    'yWwgZGlqbzogq25vIG1lIHNpZ2Fzuy4gU3DkdGVyIHNjaHJpZWIgZXIgbm9jaCBlaW5tYWw6IGv2bm5lbiB3aXIgcmVkZW4/IMdhIHZhLg==',
  ],
  [
    'windows-1250',
    'Ona powiedziała, żeby przestał. Źle się czuła, więc poszła do łóżka. Został przy drzwiach.',
    'T25hIHBvd2llZHppYbNhLCC/ZWJ5IHByemVzdGGzLiCPbGUgc2nqIGN6dbNhLCB3aepjIHBvc3qzYSBkbyCz879rYS4gWm9zdGGzIHByenkgZHJ6d2lhY2gu',
  ],
  [
    'windows-1251',
    'Он шёл за мной после того, как я дважды сказала нет. Это было в большом зале.',
    'zu0g+LjrIOfgIOzt7ukg7+7x6+Ug8u7j7iwg6uDqIP8g5OLg5uT7IPHq4Ofg6+Ag7eXyLiDd8u4g4fvr7iDiIOHu6/z47uwg5+Dr5S4=',
  ],
  [
    'koi8-r',
    'Он шёл за мной после того, как я дважды сказала нет. Это было в большом зале.',
    '784g26PMINrBIM3Oz8og0M/TzMUg1M/Hzywgy8HLINEgxNfB1sTZINPLwdrBzMEgzsXULiD81M8gwtnMzyDXIMLPzNjbz80g2sHMxS4=',
  ],
  [
    'windows-1253',
    'Με ακολουθούσε αφού του είπα όχι δύο φορές. Ήταν στη μεγάλη αίθουσα.',
    'zOUg4erv6+/16O/98+Ug4fbv/SD07/Ug5d/w4SD89+kg5P3vIPbv8d3yLiC59OHtIPP05yDs5ePc6+cg4d/o7/Xz4S4=',
  ],
  [
    'windows-1255',
    'הוא המשיך לעקוב אחריי אחרי שאמרתי לא פעמיים. זה היה באולם הגדול.',
    '5OXgIOTu+enqIOzy9+XhIODn+OnpIODn+Okg+eDu+PrpIOzgIPTy7unp7S4g5uQg5OnkIOHg5eztIOTi4+XsLg==',
  ],
  [
    'windows-1256',
    'ظل يتبعني بعد أن قلت لا مرتين. كان ذلك في القاعة الكبرى.',
    '2eEg7crI2uTtIMjazyDD5CDe4cog4ccg49HK7eQuIN/H5CDQ4d8g3e0gx+Hex9rJIMfh38jR7C4=',
  ],
  [
    'shift_jis',
    '二回断った後も、彼はずっとついてきました。大ホールでのことです。',
    'k/GJ8ZJmgsGCvYzjguCBQZTegs2CuILBgsaCwoKigsSCq4LcgrWCvYFCkeWDeoFbg4uCxYLMgrGCxoLFgreBQg==',
  ],
  [
    'euc-jp',
    '二回断った後も、彼はずっとついてきました。大ホールでのことです。',
    'xvOy88PHpMOkv7jlpOKhosjgpM+kuqTDpMikxKSkpMakraTepLekv6Gjwuel26G8peukx6TOpLOkyKTHpLmhow==',
  ],
  [
    'gb18030',
    '我两次说了不之后,他还一直跟着我。那是在大厅里。',
    'ztLBvbTOy7XBy7K71q668yzL+7u50rvWsbj618XO0qGjxMfKx9TatPPM/MDvoaM=',
  ],
  [
    'big5',
    '我兩次說了不之後,他還一直跟著我。那是在大廳裡。',
    'p9qo4qa4u6GkRqSjpKer4SylTMHZpECqvbjytdun2qFDqLqsT6ZipGrGVbjMoUM=',
  ],
  [
    'euc-kr',
    '두 번이나 싫다고 했는데도 계속 따라왔어요. 큰 홀에서 있었던 일입니다.',
    'tc4gufjAzLOqIL3ItNmw7SDH37TCtaW1tSCw6LzTILX7tvO/1L7uv+QuIMWrIMimv6G8rSDA1r76tPggwM/A1LTPtNku',
  ],
] as const;

describe('the encoding of a text', () => {
  test.each(SENTENCES)('%s is told by its words', (encoding, sentence, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    expect([guessEncoding(bytes), decode(bytes, guessEncoding(bytes))]).toEqual([encoding, sentence]);
  });

  test('Unicode is told by its mark, its zeros, or by being valid', () => {
    const text = 'Where are you? مرحبا';
    const wide = Buffer.from(text, 'utf16le');
    expect(guessEncoding(Buffer.from(text))).toBe('utf-8');
    expect(guessEncoding(Buffer.from(`\ufeff${text}`))).toBe('utf-8');
    expect(guessEncoding(wide)).toBe('utf-16le');
    expect(guessEncoding(Buffer.from(wide).swap16())).toBe('utf-16be');
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), 'utf-16le')).toBe(text);
    expect(guessEncoding(Buffer.alloc(0))).toBe('utf-8');
  });

  test('a letter that is cut in two at the end of what is looked at is no fault', () => {
    expect(guessEncoding(Buffer.from('é'.repeat(50_000)).subarray(0, 64 * 1024 + 1))).toBe('utf-8');
    expect(guessEncoding(Buffer.from(`x${'é'.repeat(50_000)}`))).toBe('utf-8');
  });
});

describe('a long text', () => {
  test('is cut at the end of lines, and is whole when put together', () => {
    const text = Array.from({ length: 500 }, (_, line) => `line ${line}\n`).join('');
    const parts = textParts(text, 1000);
    expect(parts.join('')).toBe(text);
    expect(parts.every((part) => part.length <= 1000)).toBe(true);
    expect(parts.every((part) => part.endsWith('\n'))).toBe(true);
  });

  test('of one line is cut between letters', () => {
    const text = '😀'.repeat(1000);
    const parts = textParts(text, 101);
    expect(parts.join('')).toBe(text);
    expect(parts.every((part) => /^(😀)+$/u.test(part))).toBe(true);
  });

  test('that is empty has one part', () => {
    expect(textParts('')).toEqual(['']);
  });
});
