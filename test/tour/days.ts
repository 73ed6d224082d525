/** The time of now, as HH:MM. */
export function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 5);
}

/** The day so many days from now, as YYYY-MM-DD. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
