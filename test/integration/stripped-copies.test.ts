import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHUNK_BYTES } from '../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import {
  appendTo,
  hashOfPixels,
  makePicture,
  PICTURE_TOOLS,
  readTags,
  screenProfile,
  writeTags,
} from '../fixtures/pictures.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

/** In every tag that is written, and in no other. */
const SECRET = 'zqprivate';
const EXIF = [
  ...[`-EXIF:Artist=${SECRET}`, `-EXIF:Make=${SECRET}`, `-EXIF:Model=${SECRET}`, `-EXIF:UserComment=${SECRET}`],
  ...['-EXIF:GPSLatitude=48.2', '-EXIF:GPSLatitudeRef=N', '-EXIF:GPSLongitude=16.37', '-EXIF:GPSLongitudeRef=E'],
  ...[`-EXIF:SerialNumber=${SECRET}`, '-EXIF:DateTimeOriginal=2027:03:04 12:00:00'],
];
const XMP = [`-XMP:Creator=${SECRET}`, `-XMP:City=${SECRET}`, '-XMP:GPSLatitude=48.2'];

let file: TestCaseFile;
let incidentId: IncidentId;
let profile: string;

describe.skipIf(!PICTURE_TOOLS)('a stripped copy, by what exiftool finds in it', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    file = await openTestCaseFile();
    incidentId = (await file.api.reports.file(report())).incident.id;
    profile = join(file.around, 'screen.icc');
    writeFileSync(profile, screenProfile());
  });
  afterAll(async () => {
    expect(file.bugs).toEqual([]);
    await file.close();
  });

  it('of a JPEG has no Exif, GPS, XMP, IPTC, comment, preview, serial number or film behind it', async () => {
    const picture = makePicture(file.around, 'camera.jpg');
    const preview = join(file.around, 'preview.jpg');
    copyFileSync(picture, preview);
    writeTags(picture, ...EXIF, ...XMP, `-IPTC:By-line=${SECRET}`, `-Comment=${SECRET}`, `-ICC_Profile<=${profile}`);
    writeTags(picture, `-ThumbnailImage<=${preview}`, `-Photoshop:CopyrightFlag=1`, `-MPF:all=`);
    appendTo(picture, Buffer.concat([readFileSync(preview), Buffer.from(`${SECRET} film`)]));
    expect(readFileSync(picture).length).toBeGreaterThan(2 * readFileSync(preview).length); // it was in there
    await expectPlain(picture);
  });

  it('of a JPEG that lies on its side is still seen upright', async () => {
    for (const orientation of [3, 6]) {
      const picture = makePicture(file.around, `turned-${orientation}.jpg`);
      writeTags(picture, ...EXIF, '-n', `-IFD0:Orientation=${orientation}`);
      expect((await expectPlain(picture))['IFD0:Orientation']).toBeDefined();
    }
  });

  it('of a PNG has no texts, Exif, XMP, times or bytes behind it', async () => {
    const picture = makePicture(file.around, 'screen.png');
    writeTags(
      picture,
      ...EXIF,
      ...XMP,
      `-PNG:Author=${SECRET}`,
      `-PNG:Comment=${SECRET}`,
      '-PNG:ModifyDate=2027:03:04 12:00:00',
    );
    writeTags(picture, '-api', 'Compress=1', `-PNG:Description=${SECRET.repeat(20)}`, `-ICC_Profile<=${profile}`);
    appendTo(picture, Buffer.from(`${SECRET} that was cut off`));
    await expectPlain(picture);
  });

  it.each(['still.webp', 'moving.webp'])('of the WebP %s has no Exif or XMP', async (name) => {
    const picture = makePicture(file.around, name);
    writeTags(picture, ...EXIF, ...XMP, `-ICC_Profile<=${profile}`);
    appendTo(picture, Buffer.from(SECRET));
    await expectPlain(picture);
  });

  it('of a GIF has no comment or XMP, and moves as before', async () => {
    const picture = makePicture(file.around, 'moving.gif');
    writeTags(picture, `-Comment=${SECRET}`, ...XMP);
    appendTo(picture, Buffer.from(SECRET));
    const tags = await expectPlain(picture);
    expect(tags['GIF:FrameCount']).toBe(3);
    expect(tags['GIF:AnimationIterations']).toBeDefined();
  });

  it('is not made of what cannot be stripped, and says so', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    const tiff = join(file.around, 'scan.tiff');
    writeFileSync(tiff, Buffer.from('II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'));
    for (const bytes of [
      heic,
      readFileSync(tiff),
      Buffer.from('From: a@example.org\nTo: b@example.org\n\nHi'),
      cutOff(),
    ]) {
      await expect(strip(await store('it', bytes), 'refused')).rejects.toMatchObject({ code: 'cannot-strip' });
    }
  });
});

/** A PNG that ends in the middle of a chunk. */
function cutOff(): Buffer {
  return readFileSync(makePicture(file.around, 'cut-off.png')).subarray(0, -20);
}

async function store(fileName: string, bytes: Buffer) {
  const { evidence } = file.api;
  const { id } = await evidence.begin({ home: { incidentId }, fileName, mediaType: '', size: bytes.length });
  for (let index = 0; index * CHUNK_BYTES < bytes.length; index++) {
    const piece = bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    await evidence.append({ id, index, bytes: piece.toString('base64') });
  }
  return evidence.finish({ id });
}

function strip({ id }: Awaited<ReturnType<typeof store>>, name: string) {
  return file.api.evidence.save({ id, destination: file.place(name), metadata: 'strip' });
}

/** Stores a picture, saves its stripped copy, and holds that to what may be in one. */
async function expectPlain(picture: string): Promise<Record<string, unknown>> {
  const original = readFileSync(picture);
  const copy = join(file.around, `plain-${basename(picture)}`);
  const stored = await store(basename(picture), original);
  await strip(stored, basename(copy));
  const [tags = {}, before = {}] = readTags(copy, picture);
  expect(Object.keys(tags).filter((tag) => !MAY_STAY.test(tag))).toEqual([]);
  expect(Object.keys(before).filter((tag) => !MAY_STAY.test(tag)).length).toBeGreaterThan(2);
  expect(readFileSync(copy).toString('latin1').toLowerCase()).not.toContain(SECRET);
  expect(shown(copy)).toBe(shown(picture));
  await file.api.evidence.save({ id: stored.id, destination: file.place('as-received') });
  expect(readFileSync(join(file.around, 'as-received')).equals(original)).toBe(true);
  return tags;
}

/** ffmpeg does not read pictures in WebP that move: their frames are compared as they are stored. */
function shown(picture: string): string {
  if (!picture.endsWith('moving.webp')) return hashOfPixels(picture);
  const bytes = readFileSync(picture);
  const end = bytes.lastIndexOf('ANMF');
  return bytes.toString('hex', bytes.indexOf('ANIM'), end + 8 + bytes.readUInt32LE(end + 4));
}

/** Where the copy lies, how the picture is built, its colours, and which way up it is: named one by one. */
const MAY_STAY = new RegExp(
  `^(SourceFile|(${[
    'ExifTool:.*|System:.*|Composite:(ImageSize|Megapixels)',
    'File:(FileType|FileTypeExtension|MIMEType|ImageWidth|ImageHeight|EncodingProcess|BitsPerSample|ColorComponents)',
    'File:(YCbCrSubSampling|ExifByteOrder)',
    'JFIF:(JFIFVersion|ResolutionUnit|[XY]Resolution)',
    'PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|ProfileName)',
    'RIFF:(WebP_Flags|ImageWidth|ImageHeight|VP8Version|(Horizontal|Vertical)Scale|BackgroundColor|AnimationLoopCount)',
    'RIFF:(FrameCount|Duration)',
    'GIF:(GIFVersion|ImageWidth|ImageHeight|HasColorMap|ColorResolutionDepth|BitsPerPixel|BackgroundColor)',
    'GIF:(PixelAspectRatio|AnimationIterations|FrameCount|Duration|TransparentColor)',
    'IFD0:Orientation|ICC-header:.*|ICC_Profile:(Red|Green|Blue)(MatrixColumn|TRC)|ICC_Profile:MediaWhitePoint',
  ].join('|')}))$`,
);
