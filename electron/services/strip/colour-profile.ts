const HEADER_BYTES = 128;
const ENTRY_BYTES = 12;
/** No colour needs more; a profile is a few kilobytes, one for printing at most some megabytes. */
export const PROFILE_MAX_BYTES = 8 * 1024 * 1024;
const TAGS_MAX = 100;

/** What colours are computed from. Names, makers, serial numbers of screens and copyright lines are not among it. */
const NEEDED = new Set([
  ...['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC', 'kTRC', 'wtpt', 'bkpt', 'chad', 'cicp'],
  ...['A2B0', 'A2B1', 'A2B2', 'B2A0', 'B2A1', 'B2A2'],
]);
/** Who made the profile, with what, when and for which device (ICC.1, 7.2). */
const TELLING = [
  [4, 8],
  [24, 36],
  [40, 44],
  [48, 56],
  [80, 100],
] as const;

/** An ICC profile with nothing in it but colours; undefined when it is none that can be read. */
export function neutralProfile(profile: Buffer): Buffer | undefined {
  if (profile.length < HEADER_BYTES + 4 || profile.toString('latin1', 36, 40) !== 'acsp') return undefined;
  const count = profile.readUInt32BE(HEADER_BYTES);
  if (count > TAGS_MAX || HEADER_BYTES + 4 + count * ENTRY_BYTES > profile.length) return undefined;
  const kept = Array.from({ length: count }, (_, place) => readTag(profile, place)).filter(({ name }) =>
    NEEDED.has(name),
  );
  if (kept.some(({ data }) => data === undefined)) return undefined;
  return assemble(profile, kept);
}

interface Tag {
  readonly name: string;
  /** Where it stood: two tags may share their data. */
  readonly offset: number;
  readonly data: Buffer | undefined;
}

function readTag(profile: Buffer, place: number): Tag {
  const at = HEADER_BYTES + 4 + place * ENTRY_BYTES;
  const offset = profile.readUInt32BE(at + 4);
  const end = offset + profile.readUInt32BE(at + 8);
  const data = offset >= HEADER_BYTES && end <= profile.length ? profile.subarray(offset, end) : undefined;
  return { name: profile.toString('latin1', at, at + 4), offset, data };
}

function assemble(profile: Buffer, tags: readonly Tag[]): Buffer {
  const header = Buffer.from(profile.subarray(0, HEADER_BYTES));
  for (const [from, to] of TELLING) header.fill(0, from, to);
  const table = Buffer.alloc(4 + tags.length * ENTRY_BYTES);
  table.writeUInt32BE(tags.length, 0);
  const bodies: Buffer[] = [];
  const places = new Map<number, number>();
  let end = HEADER_BYTES + table.length;
  for (const [place, { name, offset, data = Buffer.alloc(0) }] of tags.entries()) {
    if (!places.has(offset)) {
      places.set(offset, end);
      const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
      bodies.push(padded);
      end += padded.length;
    }
    const at = 4 + place * ENTRY_BYTES;
    table.write(name, at, 'latin1');
    table.writeUInt32BE(places.get(offset) ?? 0, at + 4);
    table.writeUInt32BE(data.length, at + 8);
  }
  header.writeUInt32BE(end, 0);
  return Buffer.concat([header, table, ...bodies]);
}
