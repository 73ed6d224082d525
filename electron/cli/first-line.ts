import { readFileSync } from 'node:fs';
import { UsageError } from './command.ts';

/** A passphrase kept in a file: editors end its only line with a line break that is no part of it. */
export function readFirstLine(file: string): string {
  return linesOf(file, 'passphrase')[0] ?? '';
}

/** Recovery cards, one on each line. */
export function readLines(file: string): string[] {
  return linesOf(file, 'cards').filter((line) => line.trim() !== '');
}

function linesOf(file: string, what: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    throw new UsageError(`Cannot read the ${what} file "${file}"`);
  }
}
