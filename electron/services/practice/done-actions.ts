import type { Instant } from '../../../shared/time.ts';

/** First actions whose time nobody wrote down. */
export function done(...actions: readonly string[]): { action: string; at: null }[] {
  return actions.map((action) => ({ action, at: null }));
}

export function doneAt(at: Instant, ...actions: readonly string[]): { action: string; at: Instant }[] {
  return actions.map((action) => ({ action, at }));
}
