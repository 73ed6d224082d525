import { closeSync, constants, fstatSync, lstatSync, openSync } from 'node:fs';
import { AppError } from '../../shared/reply.ts';

/**
 * Opens a file for reading, but no link, pipe or device in its place: whoever can write to the folder of a case file
 * could otherwise make the app read, replace or wait for something elsewhere.
 */
export function openPlainFile(file: string): number {
  if (!lstatSync(file).isFile()) throw notPlain(file);
  const descriptor = openSync(file, READ_WITHOUT_FOLLOWING);
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw notPlain(file);
}

/** Windows has neither flag. */
const READ_WITHOUT_FOLLOWING = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function notPlain(file: string): AppError {
  return new AppError('damaged', `Cannot open "${file}": it is a link or something else that is no file`);
}
