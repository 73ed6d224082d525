import { useEffect, useState } from 'react';
import { AppError } from '../../../shared/reply.ts';

const SECOND = 1000;
const LONGEST_SECONDS = 60;
const WRONG: readonly string[] = ['wrong-passphrase', 'wrong-recovery-key'];

/**
 * Seconds until the next try is worth making. The engine makes one wait 1, 2, 4 … 60 seconds after each wrong try and
 * refuses earlier ones; this counts along, so that the wait is seen rather than run into.
 */
export function useWait(): { seconds: number; noteFailure: (error: unknown) => void } {
  const [wrongTries, setWrongTries] = useState(0);
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => performance.now());
  const seconds = Math.max(0, Math.ceil((until - now) / SECOND));
  useEffect(() => {
    if (seconds === 0) return undefined;
    const timer = setTimeout(() => setNow(performance.now()), SECOND / 4);
    return () => clearTimeout(timer);
  });

  const waitFor = (length: number) => {
    setNow(performance.now());
    setUntil(performance.now() + length * SECOND);
  };
  const noteFailure = (error: unknown) => {
    if (!(error instanceof AppError)) return;
    if (error.code === 'try-later') waitFor(Number(error.details['seconds'] ?? 1));
    if (!WRONG.includes(error.code)) return;
    setWrongTries(wrongTries + 1);
    waitFor(Math.min(2 ** wrongTries, LONGEST_SECONDS));
  };
  return { seconds, noteFailure };
}
