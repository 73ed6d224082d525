import { readFileSync } from 'node:fs';
import { UsageError } from './command.ts';

/** A passphrase kept in a file: editors end its only line with a line break that is no part of it. */
export function readFirstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch {
    throw new UsageError(`Cannot read the passphrase file "${file}"`);
  }
}
