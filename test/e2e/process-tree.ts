import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs';

/** A process and all that it has started, living now. Linux only. */
export function processTree(root: number): number[] {
  const parents = new Map(allProcesses().map((pid) => [pid, parentOf(pid)]));
  const belongs = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || belongs(parents.get(pid)));
  return [...parents.keys()].filter(belongs);
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
  for (const { from, to } of writableAreas(pid)) {
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

function writableAreas(pid: number): { from: number; to: number }[] {
  return lines(`/proc/${pid}/maps`).flatMap((line) => {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    return from === undefined || to === undefined
      ? []
      : [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
  });
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
