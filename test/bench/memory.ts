import { readFileSync } from 'node:fs';
import { processTree } from '../e2e/process-tree.ts';

/**
 * What a process and all that it started take in memory, in megabytes: PSS, which counts what several share only once.
 * Undefined where the system does not tell (it is read from Linux's /proc).
 */
export function memoryOf(pid: number): number | undefined {
  return sizeOf(() => processTree(pid));
}

/** The same without the process itself. */
export function memoryBelow(pid: number): number | undefined {
  return sizeOf(() => processTree(pid).filter((each) => each !== pid));
}

function sizeOf(list: () => number[]): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return list()
    .map(proportionalSize)
    .reduce((sum, size) => sum + size, 0);
}

function proportionalSize(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0; // it has ended
  }
}
