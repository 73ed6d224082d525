import firstLight from './migrations/0001-first-light.ts';
import theFirstHour from './migrations/0002-the-first-hour.ts';
import deciding from './migrations/0003-deciding.ts';
import keepingOut from './migrations/0004-keeping-out.ts';
import records from './migrations/0005-records.ts';
import forYears from './migrations/0006-for-years.ts';

/** In order and never edited once released: version N is entry N - 1. */
export const migrations: readonly string[] = [firstLight, theFirstHour, deciding, keepingOut, records, forYears];
