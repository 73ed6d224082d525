import { attribute, type XmlHandler, XmlReader } from './xml-reader.ts';
import type { ZipParts } from './zip-parts.ts';

/** Reads a whole part; others are answered between its pieces. */
export async function readPart(zip: ZipParts, name: string, handler: XmlHandler, check: () => void): Promise<void> {
  const reader = new XmlReader(handler);
  for await (const piece of zip.text(name)) {
    check();
    reader.write(piece);
  }
}

const NOTHING = () => undefined;

/** Every tag of one name, by what it says. */
export async function readTags(
  zip: ZipParts,
  name: string,
  check: () => void,
  tell: (tag: string, attributes: string) => void,
): Promise<void> {
  await readPart(zip, name, { open: tell, close: NOTHING, text: NOTHING }, check);
}

export interface SheetPart {
  readonly name: string;
  /** Where it lies in the zip. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string;
  readonly styles: string;
  /** Days are counted from 1904, as old Macintoshes did. */
  readonly from1904: boolean;
}

/** What a workbook consists of; sheets in the order of their tabs. */
export async function readWorkbook(zip: ZipParts, check: () => void): Promise<Workbook> {
  const main = await mainPart(zip, check);
  const targets = await relations(zip, main, check);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readTags(zip, main, check, (tag, attributes) => {
    if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
    const part = tag === 'sheet' ? targets.get(attribute(attributes, 'id') ?? '')?.part : undefined;
    if (part !== undefined) sheets.push({ name: attribute(attributes, 'name') ?? '', part });
  });
  const ofType = (type: string) => [...targets.values()].find((target) => target.type.endsWith(type))?.part ?? '';
  return { sheets, sharedStrings: ofType('/sharedStrings'), styles: ofType('/styles'), from1904 };
}

async function mainPart(zip: ZipParts, check: () => void): Promise<string> {
  const targets = await relations(zip, '', check);
  return [...targets.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml';
}

interface Target {
  readonly type: string;
  readonly part: string;
}

/** What a part names by id; the ids are not to be taken for those of an object. */
async function relations(zip: ZipParts, part: string, check: () => void): Promise<ReadonlyMap<string, Target>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const targets = new Map<string, Target>();
  await readTags(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, check, (tag, attributes) => {
    const target = attribute(attributes, 'Target');
    if (tag !== 'Relationship' || target === undefined || attribute(attributes, 'TargetMode') === 'External') return;
    const id = attribute(attributes, 'Id') ?? '';
    targets.set(id, { type: attribute(attributes, 'Type') ?? '', part: resolved(folder, target) });
  });
  return targets;
}

/** A name in the zip; never one on disk. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
