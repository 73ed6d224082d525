import { desk } from './api.ts';

const TELL_EVERY_MS = 5000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;

/** Tells the host that somebody is at work, at most every five seconds, so that the idle clock starts again. */
export function tellActivity(): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = () => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    // The host then locks too early rather than too late.
    void desk.active({}).catch(() => undefined);
  };
  for (const sign of SIGNS) window.addEventListener(sign, tell, { capture: true, passive: true });
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, tell, { capture: true });
  };
}
