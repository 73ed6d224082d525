import { AppError, type ErrorCode } from '../../shared/reply.ts';

/** SQLite's result codes and the system's error numbers that a user can do something about. */
const codes: readonly (readonly [pattern: RegExp, code: ErrorCode, state: string])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, 'disk-full', 'the disk is full'],
  [/^EFBIG$/, 'disk-full', 'the disk takes no file of this size'],
  [/^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|EROFS|EACCES|EPERM)$/, 'read-only', 'it may not be written to'],
  [/^(SQLITE_BUSY.*|SQLITE_LOCKED.*)$/, 'in-use', 'another program has it open'],
  [/^(SQLITE_CORRUPT.*|SQLITE_NOTADB|EISDIR|ENOTDIR|ELOOP)$/, 'damaged', 'a part of it cannot be read'],
  [/^(SQLITE_IOERR.*|EIO)$/, 'storage', 'the disk reports an error'],
];

/** What a failure of disk or database means to the user; undefined when it is something else. `doing` reads: open "x". */
export function storageFailure(error: unknown, doing: string): AppError | undefined {
  const code = codeOf(error);
  const known = codes.find(([pattern]) => pattern.test(code));
  if (known === undefined) return undefined;
  const [, appCode, state] = known;
  return new AppError(appCode, `Cannot ${doing}: ${state} (${code})`, { cause: error });
}

/** Runs something and turns failures of disk or database into an `AppError`. */
export function withStorageFailures<Result>(doing: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw storageFailure(error, doing) ?? error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
