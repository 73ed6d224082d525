import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../electron/services/safe-file-name.ts';

test.each([
  ['notes.pdf', 'notes.pdf'],
  ['../../../etc/passwd', 'passwd'],
  ['..', 'file'],
  ['a/..', 'a'],
  ['/etc/shadow', 'shadow'],
  ['C:\\Users\\ana\\chat.txt', 'chat.txt'],
  ['C:chat.txt', 'chat.txt'],
  ['\\\\server\\share\\x.png', 'x.png'],
  ['\\\\?\\C:\\x.png', 'x.png'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['COM1.log.txt', '_COM1.log.txt'],
  ['lpt² .txt', '_lpt² .txt'],
  ['console.txt', 'console.txt'],
  ['photo.jpg. . .', 'photo.jpg'],
  ['  photo.jpg  ', 'photo.jpg'],
  ['photo.jpg:hidden.exe', 'photo.jpg_hidden.exe'],
  ['x.txt::$DATA', 'x.txt__$DATA'],
  ['.bashrc', 'bashrc'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['\u2066a\u2069\u200b.txt', 'a.txt'],
  ['a\u0000b\nc\u001b[31m.txt', 'ab c[31m.txt'],
  ['<script>.html', '_script_.html'],
  ['Cafe\u0301.txt', 'Café.txt'],
  ['تقرير.pdf', 'تقرير.pdf'],
  ['می\u200cخواهم.txt', 'می\u200cخواهم.txt'],
  ['\ud800x.txt', 'x.txt'],
  ['', 'file'],
  ['...', 'file'],
  ['///', 'file'],
  ['\u202e\u200b', 'file'],
])('%j becomes %j', (given, expected) => {
  expect(safeFileName(given)).toBe(expected);
});

test('a long name keeps its extension and fits every disk', () => {
  const name = safeFileName(`${'ä'.repeat(300)}.jpeg`);
  expect(name).toMatch(/^ä+\.jpeg$/);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(safeFileName(`a.${'x'.repeat(1_000_000)}`).length).toBeLessThanOrEqual(200);
});

test('no name at all leaves its folder, hides, or turns the reading direction', () => {
  const parts = ['..', '/', '\\', ':', 'CON', 'nul', '.', ' ', '\u202e', '\u0000', 'a', 'é', '.txt', '*', '👩\u200d🚒'];
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...parts)).map(joined),
  );
  fc.assert(
    fc.property(names, (given) => {
      const name = safeFileName(given);
      expect(name).toMatch(/^[^.\s/\\:<>"|?*\p{Cc}\p{Cs}][^/\\:<>"|?*\p{Cc}\p{Cs}]*$/u);
      expect(name).not.toMatch(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]|[. ]$|^(con|nul)(\.|$)/iu);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
      expect(safeFileName(name)).toBe(name);
    }),
    { numRuns: 2000 },
  );
});

function joined(parts: readonly string[]): string {
  return parts.join('');
}
