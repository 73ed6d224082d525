import { powerMonitor } from 'electron';

/** The machine sleeps, its screen is locked, another user takes over, or it is switched off. */
export function onLockSignals(lock: () => void): void {
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('user-did-resign-active', lock);
  powerMonitor.on('shutdown', lock);
}
