/**
 * One number for police, ambulance and fire, where a public body says so. Everything else is left for the team to find out
 * on the spot: a number that is nearly right costs the minutes it should save.
 */
export const NATIONAL_NUMBERS = {
  /** Directive (EU) 2018/1972 (European Electronic Communications Code), Article 109. */
  eu: '112',
  /** Federal Communications Commission (United States); Canadian Radio-television and Telecommunications Commission. */
  'us-ca': '911',
  /** Ofcom, General Condition A3.2. 112 leads to the same place. */
  uk: '999',
  /** Australian Communications and Media Authority, Emergency Call Service Determination. */
  au: '000',
  /** New Zealand Police. */
  nz: '111',
} as const;

export type NumbersRegion = keyof typeof NATIONAL_NUMBERS;
export const NUMBERS_REGIONS = Object.keys(NATIONAL_NUMBERS) as NumbersRegion[]; // its own keys
