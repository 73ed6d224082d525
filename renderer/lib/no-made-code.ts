import { config } from 'zod';

// Schemas are walked, not turned into code: the page refuses code made from text, and would report every attempt. Has to
// be loaded before the first schema is made.
config({ jitless: true });
