import firstLight from './migrations/0001-first-light.ts';

/** In order and never edited once released: version N is entry N - 1. */
export const migrations: readonly string[] = [firstLight];
