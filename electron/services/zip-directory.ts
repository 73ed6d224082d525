import type { FileBytes } from './evidence-bytes.ts';

/** One file in a zip, as the list at its end has it. */
export interface ZipMember {
  readonly name: string;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** In bytes; the second as the list says, which may lie. */
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
}

const DIRECTORY_MAX = 4 * 1024 * 1024;

/** Empty where the bytes are no zip. Nothing is unpacked. */
export function zipDirectory(file: FileBytes): ZipMember[] {
  const tail = file.read(Math.max(0, file.size - 65_557), 65_557);
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end === -1 || end + 22 > tail.length) return [];
  const directory = file.read(tail.readUInt32LE(end + 16), Math.min(tail.readUInt32LE(end + 12), DIRECTORY_MAX));
  const members: ZipMember[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x0201_4b50; ) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    members.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return members;
}

/** Where the packed bytes of a file begin; undefined where the zip is cut. */
export function packedFrom(file: FileBytes, { at }: ZipMember): number | undefined {
  const head = file.read(at, 30);
  return head.length < 30 ? undefined : at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
}
