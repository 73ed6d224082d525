/** As Exif counts: 1 is upright. */
const UPRIGHT = 1;
const TAG = 0x0112;
const SHORT = 3;

/** Which way up a picture is to be shown, from its Exif block (a TIFF header and what follows); 1 where it does not say. */
export function readOrientation(exif: Buffer): number {
  const little = exif.toString('latin1', 0, 4) === 'II*\0';
  if (!little && exif.toString('latin1', 0, 4) !== 'MM\0*') return UPRIGHT;
  const u16 = (at: number) => (at + 2 > exif.length ? 0 : little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
  const u32 = (at: number) => (at + 4 > exif.length ? 0 : little ? exif.readUInt32LE(at) : exif.readUInt32BE(at));
  const directory = u32(4);
  for (let entry = 0; entry < u16(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (u16(at) !== TAG || u16(at + 2) !== SHORT) continue;
    const said = u16(at + 8);
    return said >= 1 && said <= 8 ? said : UPRIGHT;
  }
  return UPRIGHT;
}

/** An Exif block that says nothing but which way up; none where that goes without saying. */
export function orientationOnly(orientation: number): Buffer | undefined {
  if (orientation === UPRIGHT) return undefined;
  const block = Buffer.alloc(26);
  block.write('II*\0', 0, 'latin1');
  block.writeUInt32LE(8, 4); // where the directory begins
  block.writeUInt16LE(1, 8); // with one entry
  block.writeUInt16LE(TAG, 10);
  block.writeUInt16LE(SHORT, 12);
  block.writeUInt32LE(1, 14); // of one value
  block.writeUInt16LE(orientation, 18);
  return block;
}
