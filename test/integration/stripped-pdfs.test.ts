import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../../electron/services/evidence-bytes.ts';
import { strippedCopy } from '../../electron/services/strip/strip.ts';
import { makePicture, PICTURE_TOOLS, readTags, writeTags } from '../fixtures/pictures.ts';
import { removeTemporaryFolders, temporaryFolder } from '../fixtures/vault-rooms.ts';

const SECRET = 'zqprivate';
const HAS_TOOLS = PICTURE_TOOLS && ['qpdf', 'pdftoppm'].every((name) => !spawnSync(name, ['--version']).error);

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(removeTemporaryFolders);

const at = (name: string) => join(folder, name);

async function strip(bytes: Buffer): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of strippedCopy(bytesOf(bytes), 'pdf', new AbortController().signal)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Two pages with a photograph, a mark with its author, and who wrote it with what; then another author, in an update. */
async function privatePdf(): Promise<Buffer> {
  const photograph = makePicture(folder, 'photograph.jpg');
  writeTags(photograph, `-EXIF:Artist=${SECRET}`, '-EXIF:GPSLatitude=48.2', `-Comment=${SECRET}`);
  const document = await PDFDocument.create();
  document.setAuthor(SECRET);
  const page = document.addPage([200, 200]);
  page.drawImage(await document.embedJpg(readFileSync(photograph)), { x: 20, y: 20 });
  page.drawText('I was there', { x: 20, y: 120 });
  const mark = {
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [10, 10, 20, 20],
    T: PDFString.of(SECRET),
    Contents: PDFString.of('Look'),
  };
  page.node.set(PDFName.of('Annots'), document.context.obj([document.context.obj(mark)]));
  document.addPage([200, 200]);
  writeFileSync(at('private.pdf'), await document.save());
  writeTags(at('private.pdf'), `-PDF:Author=Another ${SECRET}`, `-XMP:Creator=${SECRET}`, `-PDF:Keywords=${SECRET}`);
  return readFileSync(at('private.pdf'));
}

describe.skipIf(!HAS_TOOLS)('a stripped copy of a PDF', { timeout: 60_000 }, () => {
  it('says nothing of people, times and programs, and looks as before', async () => {
    const original = await privatePdf();
    writeFileSync(at('plain.pdf'), await strip(original));
    const [tags = {}, before = {}] = readTags(at('plain.pdf'), at('private.pdf'));
    const isTelling = (tag: string) =>
      !/^(SourceFile|(ExifTool|System|File):.*|PDF:(PDFVersion|Linearized|PageCount))$/.test(tag);
    expect(Object.keys(tags).filter(isTelling)).toEqual([]);
    expect(Object.keys(before).filter(isTelling).length).toBeGreaterThan(4);
    const unpacked = execFileSync('qpdf', ['--qdf', '--object-streams=disable', at('plain.pdf'), '-'], {
      encoding: 'latin1',
    });
    expect(unpacked).not.toContain(SECRET);
    expect(unpacked).toContain('Look');
    expect(picturesOf('plain.pdf')).toEqual(picturesOf('private.pdf'));
  });

  it('is not made of one that is encrypted, signed, broken, or not a PDF at all', async () => {
    const original = await privatePdf();
    execFileSync('qpdf', ['--encrypt', '', 'owner', '256', '--', at('private.pdf'), at('locked.pdf')]);
    const signed = await PDFDocument.load(original);
    const signature = signed.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] });
    signed.catalog.set(PDFName.of('Extensions'), signed.context.register(signature));
    for (const bytes of [readFileSync(at('locked.pdf')), Buffer.from(await signed.save()), original.subarray(0, 200)]) {
      await expect(strip(bytes)).rejects.toMatchObject({ code: 'cannot-strip' });
    }
  });
});

/** What each page looks like. */
function picturesOf(name: string): string[] {
  const words = ['-r', '40', '-png', at(name), at(`page-of-${name}`)];
  execFileSync('pdftoppm', words);
  return ['1', '2'].map((page) => readFileSync(at(`page-of-${name}-${page}.png`)).toString('base64'));
}
