/** Clocks, so that a test can turn them. Both in milliseconds. */
export interface Clocks {
  /** Runs on through changes of the date, but may stand still while the machine sleeps. */
  readonly monotonic: () => number;
  /** Jumps when the date is changed, but counts the machine's sleep. */
  readonly wall: () => number;
}

export interface IdleTimer {
  /** A key or pointer was used. */
  touch(): void;
  /** Undefined switches it off: nothing is unlocked. */
  setMinutes(minutes: number | undefined): void;
  stop(): void;
}

const systemClocks: Clocks = { monotonic: () => performance.now(), wall: () => Date.now() };

/**
 * Calls `onIdle` once nobody has touched anything for the given minutes. Two clocks are asked and the one that says
 * more counts, so that neither sleep nor a changed date can put the lock off.
 */
export function createIdleTimer(onIdle: () => void, clocks: Clocks = systemClocks, checkEveryMs = 1000): IdleTimer {
  let minutes: number | undefined;
  let touched = now();
  const timer = setInterval(check, checkEveryMs);
  timer.unref();

  return {
    touch() {
      check();
      touched = now();
    },
    setMinutes(next) {
      if (minutes === undefined) touched = now();
      minutes = next;
    },
    stop: () => clearInterval(timer),
  };

  function now() {
    return { monotonic: clocks.monotonic(), wall: clocks.wall() };
  }

  function check(): void {
    if (minutes === undefined) return;
    const idleMs = Math.max(clocks.monotonic() - touched.monotonic, clocks.wall() - touched.wall);
    if (idleMs < minutes * 60_000) return;
    minutes = undefined;
    onIdle();
  }
}
