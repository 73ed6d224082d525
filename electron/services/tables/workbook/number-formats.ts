import { readTags } from './parts.ts';
import { attribute } from './xml-reader.ts';
import type { ZipParts } from './zip-parts.ts';

/** How a number is shown: as a day, as a time of a day, with zeros before it, or as it is. */
export interface NumberFormat {
  readonly isDate: boolean;
  /** At least so many digits, as of a postcode. */
  readonly digits: number;
}

const PLAIN: NumberFormat = { isDate: false, digits: 0 };

/** One for each style of a cell. */
export async function readNumberFormats(zip: ZipParts, part: string, check: () => void): Promise<NumberFormat[]> {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let isOfCells = false;
  await readTags(zip, part, check, (tag, attributes) => {
    if (tag === 'numFmt') own.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
    if (tag === 'cellXfs') isOfCells = true;
    if (tag === 'cellStyles') isOfCells = false;
    if (tag === 'xf' && isOfCells) ids.push(Number(attribute(attributes, 'numFmtId') ?? 0));
  });
  return ids.map((id) => formatOf(id, own.get(id)));
}

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return { ...PLAIN, isDate: isBuiltInDate(id) };
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/^0+$/.test(bare)) return { ...PLAIN, digits: bare.length };
  return { ...PLAIN, isDate: /[dmyhs]/i.test(bare.replace(/general/gi, '')) };
}

/** ECMA-376 part 1, 18.8.30, and those that East Asian editions add. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A number of a cell as the sheet shows it, days as `2027-03-04`. */
export function shownNumber(written: string, format: NumberFormat = PLAIN, from1904 = false): string {
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  if (format.isDate) return dayOf(number + (from1904 ? 1462 : 0)) ?? written;
  return String(number).padStart(format.digits, '0');
}

const DAY_MS = 86_400_000;

/** Day 60 was never there: 29 February 1900. */
function dayOf(serial: number): string | undefined {
  if (serial < 0 || serial > 2_958_466) return undefined;
  const ms = Math.round((serial - (serial < 60 ? 25_568 : 25_569)) * DAY_MS);
  const moment = new Date(ms).toISOString();
  if (serial < 1) return moment.slice(11, 16);
  return serial % 1 === 0 ? moment.slice(0, 10) : moment.slice(0, 16).replace('T', ' ');
}
