import type { DoorAnswer, DoorPost } from '../../shared/door/door.ts';
import type { Day } from '../../shared/time.ts';

/** An unlocked case file that was put at a door: all that it still does. Gone with the lock. */
export interface AtDoor {
  readonly post: DoorPost;
  /** Waits when there were many before. */
  answer(name: string, on: Day, signal: AbortSignal): Promise<DoorAnswer>;
  /** Throws `wrong-passphrase`, and `try-later` after it. */
  assertPassphrase(passphrase: string): Promise<void>;
}
