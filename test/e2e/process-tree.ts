import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';

/**
 * A process and all that it has started, living now. Linux only. `mark` is a word in the environment of the first: it
 * finds those too whose parents have ended, and that belong to the system's first process since.
 */
export function processTree(root: number, mark?: string): number[] {
  const parents = new Map(allProcesses().map((pid) => [pid, parentOf(pid)]));
  const belongs = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || belongs(parents.get(pid)));
  const marked = (pid: number) => mark !== undefined && lines(`/proc/${pid}/environ`).join('').includes(mark);
  return [...parents.keys()].filter((pid) => belongs(pid) || marked(pid));
}

/** Which of the given bytes stand in a process's memory. */
export function findInMemory(pid: number, needles: Readonly<Record<string, Buffer>>): string[] {
  const found = new Set<string>();
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    return []; // it has ended
  }
  const longest = Math.max(...Object.values(needles).map(({ length }) => length));
  for (const { from, to } of heldAreas(pid)) {
    for (let at = from; at < to; at += CHUNK.length - longest)
      searchChunk(memory, at, Math.min(CHUNK.length, to - at), needles, found);
  }
  closeSync(memory);
  return [...found];
}

/** The internet sockets that a process holds, as lines of /proc/net, such as `tcp 0100007F:1F90`. */
export function internetSockets(pid: number): string[] {
  const inodes = new Set(links(pid).flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []));
  return ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) =>
    lines(`/proc/${pid}/net/${kind}`)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => inodes.has(fields[9] ?? ''))
      .map(([, local, remote]) => `${kind} ${local} ${remote}`),
  );
}

export function commandLine(pid: number): string {
  return lines(`/proc/${pid}/cmdline`).join(' ').replaceAll('\0', ' ').slice(0, 120);
}

const CHUNK = Buffer.alloc(8 * 2 ** 20);

function searchChunk(
  memory: number,
  at: number,
  length: number,
  needles: Readonly<Record<string, Buffer>>,
  found: Set<string>,
): void {
  let read: number;
  try {
    read = readSync(memory, CHUNK, 0, length, at);
  } catch {
    return; // a page that may not be read
  }
  const piece = CHUNK.subarray(0, read);
  for (const [name, needle] of Object.entries(needles)) if (piece.includes(needle)) found.add(name);
}

/**
 * Where anything is held, in memory or in swap: also what may no longer be written or read, as pages that were given back
 * to an allocator keep their bytes. Left out are files that are only read, such as programs, and what is merely reserved.
 */
function heldAreas(pid: number): { from: number; to: number }[] {
  const areas: { from: number; to: number; held: boolean }[] = [];
  let wanted = false;
  for (const line of lines(`/proc/${pid}/smaps`)) {
    const [, from, to, rights, inode] = /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ (\d+)/.exec(line) ?? [];
    if (from !== undefined && to !== undefined) {
      wanted = inode === '0' || rights?.includes('w') === true;
      areas.push({ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), held: false });
    } else if (wanted && /^(Rss|Swap): +[1-9]/.test(line)) {
      const area = areas.at(-1);
      if (area !== undefined) area.held = true;
    }
  }
  return areas.filter(({ held }) => held).flatMap((area) => heldPieces(pid, area));
}

const PAGE = 4096;
const PIECE = 4 * 2 ** 20;

/** An area may reserve a terabyte and hold a page: `pagemap` says for each page whether it is in memory or in swap. */
function heldPieces(pid: number, area: { from: number; to: number }): { from: number; to: number }[] {
  if (area.to - area.from <= PIECE) return [area];
  const map = openSync(`/proc/${pid}/pagemap`, 'r');
  const entries = Buffer.alloc((PIECE / PAGE) * 8);
  const pieces: { from: number; to: number }[] = [];
  for (let from = area.from; from < area.to; from += PIECE) {
    const to = Math.min(from + PIECE, area.to);
    const read = readSync(map, entries, 0, ((to - from) / PAGE) * 8, (from / PAGE) * 8);
    if (isAnyHeld(entries.subarray(0, read))) pieces.push({ from, to });
  }
  closeSync(map);
  return pieces;
}

/** The highest bit of an entry says memory, the next swap. */
function isAnyHeld(entries: Buffer): boolean {
  for (let at = 7; at < entries.length; at += 8) if ((entries[at] ?? 0) >= 0x40) return true;
  return false;
}

function allProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The second field of `stat` is a name in brackets that may hold anything, so the fields are counted behind it. */
function parentOf(pid: number): number | undefined {
  const [stat = ''] = lines(`/proc/${pid}/stat`);
  const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

function links(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${name}`);
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

function lines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
