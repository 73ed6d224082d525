/** The characters that a TrueType font has a glyph for, from its `cmap` table (formats 4 and 12 of OpenType). */
export function readCoverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, 'cmap');
  const covered = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) addSegments(view, subtable, covered);
    if (format === 12) addGroups(view, subtable, covered);
  }
  return covered;
}

function findTable(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`Cannot read a font: no ${tag} table`);
}

function addSegments(view: DataView, subtable: number, covered: Set<number>): void {
  const twice = view.getUint16(subtable + 6);
  for (let at = 0; at < twice; at += 2) {
    const end = view.getUint16(subtable + 14 + at);
    const start = view.getUint16(subtable + 16 + twice + at);
    const delta = view.getUint16(subtable + 16 + 2 * twice + at);
    const rangeAt = subtable + 16 + 3 * twice + at;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = range === 0 ? (code + delta) & 0xffff : view.getUint16(rangeAt + range + (code - start) * 2);
      if (glyph !== 0) covered.add(code);
    }
  }
}

function addGroups(view: DataView, subtable: number, covered: Set<number>): void {
  for (let index = 0; index < view.getUint32(subtable + 12); index++) {
    const group = subtable + 16 + index * 12;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) covered.add(code);
  }
}
