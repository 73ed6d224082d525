import type { StoredRow } from '../../database/stored-rows.ts';

/** Ids, days, moments, hashes and numbers: nobody typed these. */
const NOT_TYPED =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32,}|\d{4}-\d\d(?:-\d\d)?(?:T[\d:.]+Z?)?.*|[\d.-]*)$/;

/** Every text in a row, also inside JSON. */
export function textsIn(row: StoredRow): string[] {
  return Object.values(row).flatMap((value) => (typeof value === 'string' ? texts(value) : []));
}

const TIME_ZONE =
  /^(?:UTC|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/\S+)$/;

/** Words that somebody may have typed, without choices such as `in-person` and time zones. */
export function isTyped(text: string): boolean {
  return (
    text.trim() !== '' && !/^[a-z]+(?:-[a-z]+)*$/.test(text) && ![NOT_TYPED, TIME_ZONE].some((of) => of.test(text))
  );
}

function texts(value: string): string[] {
  const parsed = /^[[{]/.test(value) ? parse(value) : undefined;
  return parsed === undefined ? [value] : within(parsed);
}

function within(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(within);
}

/** What only looks like JSON is a text. */
function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
