/** Apart from the schemas, so that the form carries no library for them. */

/** Attached files of one report: together, and how many. */
export const FILES_MAX_BYTES = 20 * 1024 * 1024;
export const FILES_MAX = 10;
/** Higher when something is added that an older app would not understand. */
export const SEALED_FORMAT = 1;
/** So that it is told from anything else that may be sealed to us. */
export const SEALED_KIND = 'quiet-room-report';

/** Sealed text that came through mail may be longer than the file it stands for. */
export const SEALED_INPUT_MAX_BYTES = 48 * 1024 * 1024;
