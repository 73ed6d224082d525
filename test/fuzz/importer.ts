import type { Random } from './random.ts';

/** A way by which files of strangers come in. */
export interface Importer {
  readonly name: string;
  /** Names that the files are given: some are read by their extension. */
  readonly fileName: string;
  readonly input: (random: Random) => Buffer;
  /** Hands it to the app's own code, which may take it or throw an `AppError`; everything else is a bug. */
  readonly read: (bytes: Buffer) => unknown;
}
