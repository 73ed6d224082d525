import { desk, onAnnouncement } from './api.ts';
import { flushAllDrafts, hasUnsavedDrafts } from './draft-saver.ts';

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
  // Refused once, so that the host hears of it and stores what is typed before the window goes.
  const hold = (event: Event) => {
    if (hasUnsavedDrafts()) event.preventDefault();
  };
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', hold);
  const stop = onAnnouncement((told) => {
    if (told.kind !== 'lock-soon') return undefined;
    blank(true);
    return flushAllDrafts();
  });
  return () => {
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('beforeunload', hold);
    stop();
  };
}

function blank(on: boolean): void {
  document.documentElement.toggleAttribute('data-blank', on);
}
