import { config } from 'zod';

/** Schemas are walked, not turned into code: the page refuses code made from text, and would report every attempt. */
export function makeNoCode(): void {
  config({ jitless: true });
}
