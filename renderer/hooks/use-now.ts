import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/time.ts';

const MINUTE = 60_000;

/** The moment, once a minute, so that what is due counts down while it is looked at. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
