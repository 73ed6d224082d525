import { AppError } from '../../shared/reply.ts';

/** Makes guessing at the keyboard slow: after each wrong try a wait of 1, 2, 4 … at most 60 seconds. */
export interface WrongTries {
  /** Throws `try-later` with the seconds left. */
  assertMayTry(): void;
  wrong(): void;
  right(): void;
}

const LONGEST_SECONDS = 60;

/** `elapsed` gives milliseconds and never goes back, so that turning the clock does not help. */
export function createWrongTries(elapsed: () => number = () => performance.now()): WrongTries {
  let count = 0;
  let mayTryAt = 0;
  return {
    assertMayTry() {
      const seconds = Math.ceil((mayTryAt - elapsed()) / 1000);
      if (count === 0 || seconds <= 0) return;
      throw new AppError('try-later', `Cannot unlock: wait another ${seconds} s`, { details: { seconds } });
    },
    wrong() {
      mayTryAt = elapsed() + 1000 * Math.min(2 ** count, LONGEST_SECONDS);
      count += 1;
    },
    right() {
      count = 0;
    },
  };
}
