import type { Day } from '../../shared/time.ts';

/** The day on the calendar here. */
export function today(now = new Date()): Day {
  const part = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
