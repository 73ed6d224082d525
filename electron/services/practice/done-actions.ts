/** First actions whose time nobody wrote down. */
export function done(...actions: readonly string[]): { action: string; at: null }[] {
  return actions.map((action) => ({ action, at: null }));
}
