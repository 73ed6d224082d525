import { cut, plainLine } from './plain-text.ts';

/** Disks take 255 bytes; what is put before or after (a number, `.part`) must fit as well. */
const MAX_BYTES = 200;
const MAX_EXTENSION = 20;

/** What a name becomes of which nothing is left. */
const NEUTRAL = 'file';

/** Names that Windows keeps for its devices, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/iu;

/**
 * A file name from outside as one that any disk takes and that names no other place: no folder, drive, device, stream or
 * hidden file, nothing that cannot be seen or turns the reading direction. The same again for a name made by it.
 */
export function safeFileName(name: string): string {
  const last =
    cut(name, 10_000)
      .split(/[/\\]/u)
      .findLast((part) => /[^.\s]/u.test(part)) ?? '';
  const visible = plainLine(last.replace(/^[A-Za-z]:/u, ''), 2000).replace(/[<>:"|?*]/gu, '_');
  const bare = trimmed(visible);
  const short = trimmed(shortened(bare));
  if (!/[\p{L}\p{N}]/u.test(short)) return NEUTRAL;
  return DEVICE.test(short) ? `_${short}` : short;
}

/** Windows drops dots and spaces at the end; a dot at the beginning hides a file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[.\s]+/u, '').replace(/[.\s]+$/u, '');
}

/** Keeps the extension, by which people know what it is. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const extension = /\.[^.\s]+$/u.exec(name)?.[0] ?? '';
  const kept = extension.length <= MAX_EXTENSION ? extension : '';
  const stem = Array.from(name.slice(0, name.length - kept.length));
  while (Buffer.byteLength(stem.join('')) + Buffer.byteLength(kept) > MAX_BYTES) stem.pop();
  return stem.join('') + kept;
}
