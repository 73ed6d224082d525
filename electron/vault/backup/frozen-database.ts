import { closeSync, fstatSync, read } from 'node:fs';
import { promisify } from 'node:util';
import { AppError } from '../../../shared/reply.ts';
import type { WritableDb } from '../../database/handles.ts';
import { openPlainFile } from '../../database/plain-file.ts';

/** The database file as it was in one instant, for as long as it is not thawed. */
export interface FrozenDatabase {
  /** In bytes. */
  readonly size: number;
  pieces(): AsyncIterable<Buffer>;
  /** Throws when something wrote into the file all the same. */
  assertUnchanged(): void;
  thaw(): void;
}

/** Reads the file of an open database beside SQLite. One for each database that is opened. */
export interface DatabaseReader {
  /**
   * Folds the write-ahead log into the file and has nothing folded in from then on: what is saved meanwhile waits in the
   * log, so that work goes on while the file is copied as it is, encrypted. Copying it through SQLite (`VACUUM INTO`) would
   * hold up everything else, since nobody but this one connection may open the file.
   */
  freeze(db: WritableDb): FrozenDatabase;
  /** Once the database is closed. Not before: closing any handle of the file drops SQLite's locks (POSIX). */
  release(): void;
}

const PIECE = 1 << 20;
const PAGE = 4096;
/** SQLite keeps its locks here and nothing else. On Windows, where locks bind readers too, it cannot be read. */
const LOCK_PAGE_AT = 1 << 30;
/** Pages of the log after which SQLite folds it in by itself: its own default. */
const FOLD_AFTER_PAGES = 1000;

export function createDatabaseReader(file: string): DatabaseReader {
  let descriptor: number | undefined;
  let frozen = false;
  let released = false;
  return {
    freeze(db) {
      foldIn(db, file);
      db.pragma('wal_autocheckpoint = 0');
      try {
        descriptor ??= openPlainFile(file);
        frozen = true;
        return freeze(descriptor, () => thaw(db));
      } catch (error) {
        thaw(db);
        throw error;
      }
    },
    release() {
      released = true;
      closeIfDone();
    },
  };

  function thaw(db: WritableDb): void {
    frozen = false;
    if (db.open) db.pragma(`wal_autocheckpoint = ${FOLD_AFTER_PAGES}`);
    closeIfDone();
  }

  function closeIfDone(): void {
    if (!released || frozen || descriptor === undefined) return;
    closeSync(descriptor);
    descriptor = undefined;
  }
}

function foldIn(db: WritableDb, file: string): void {
  const [told] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]; // SQLite answers with one such row
  if (told?.busy !== 0) throw new AppError('in-use', `Cannot copy "${file}": something is still reading it`);
}

function freeze(descriptor: number, thaw: () => void): FrozenDatabase {
  const before = fstatSync(descriptor, { bigint: true });
  const size = Number(before.size);
  return {
    size,
    pieces: () => piecesOf(descriptor, size),
    assertUnchanged() {
      const after = fstatSync(descriptor, { bigint: true });
      if (after.size !== before.size || after.mtimeNs !== before.mtimeNs)
        throw new Error('The database file was written to while it was copied');
    },
    thaw,
  };
}

/** Reads one piece ahead, so that the disk is not idle while the last one is written. */
async function* piecesOf(descriptor: number, size: number): AsyncIterable<Buffer> {
  let next = ahead(0);
  try {
    for (let place = 0; place < size; place += PIECE) {
      const piece = await next;
      next = ahead(place + PIECE);
      yield piece;
    }
  } finally {
    await next.catch(() => undefined); // nothing may still read when the file is let go
  }

  /** Its failure is heard when it is waited for. */
  function ahead(place: number): Promise<Buffer> {
    const piece = pieceAt(descriptor, place, size);
    piece.catch(() => undefined);
    return piece;
  }
}

const readAt = promisify(read);

async function pieceAt(descriptor: number, place: number, size: number): Promise<Buffer> {
  const piece = Buffer.alloc(Math.max(0, Math.min(PIECE, size - place)));
  for (let done = place === LOCK_PAGE_AT ? PAGE : 0; done < piece.length; ) {
    const { bytesRead } = await readAt(descriptor, piece, done, piece.length - done, place + done);
    if (bytesRead === 0) throw new Error('The database file became shorter while it was copied');
    done += bytesRead;
  }
  return piece;
}
