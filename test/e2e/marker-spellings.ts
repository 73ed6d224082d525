/** A word as bytes in every spelling in which a program might keep it. */
export function allSpellings(name: string, word: string): Record<string, Buffer> {
  return {
    [`${name} utf8`]: Buffer.from(word),
    [`${name} utf16`]: Buffer.from(word, 'utf16le'),
    [`${name} hex`]: Buffer.from(Buffer.from(word).toString('hex')),
    ...Object.fromEntries([0, 1, 2].map((shift) => [`${name} base64 ${shift}`, Buffer.from(inBase64(word, shift))])),
  };
}

/** The same in a line of a trace, where bytes that are no letters stand as octal escapes. */
export function spellingsIn(line: string, word: string): string[] {
  const asTraced = Object.entries(allSpellings('', word)).map(([name, bytes]) => [name, traced(bytes)] as const);
  return asTraced.filter(([, text]) => line.includes(text)).map(([name]) => name.trim());
}

/** What stays the same of a word in base64 wherever it stands in a longer text. */
function inBase64(word: string, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)])
    .toString('base64')
    .replaceAll('=', '');
  return text.slice(shift === 0 ? 0 : shift + 1, -2);
}

function traced(bytes: Buffer): string {
  return [...bytes].map((byte) => (byte === 0 ? '\\0' : String.fromCharCode(byte))).join('');
}
