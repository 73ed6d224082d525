import { desk, onAnnouncement } from './api.ts';
import { flushAllDrafts } from './draft-saver.ts';

/** Blanks the window at once; drafts are stored while nothing is to be seen any more. */
export async function lockNow(): Promise<void> {
  blank(true);
  try {
    await flushAllDrafts();
    await desk.lock({});
  } catch (error) {
    blank(false);
    throw error;
  }
}

/** Stores what is typed when the host says that the lock comes, or the window goes. */
export function storeDraftsBeforeLock(): () => void {
  const flush = () => void flushAllDrafts();
  window.addEventListener('pagehide', flush);
  const stop = onAnnouncement((told) => {
    if (told.kind !== 'lock-soon') return undefined;
    blank(true);
    return flushAllDrafts();
  });
  return () => {
    window.removeEventListener('pagehide', flush);
    stop();
  };
}

function blank(on: boolean): void {
  document.documentElement.toggleAttribute('data-blank', on);
}
