import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../../electron/services/evidence-bytes.ts';
import { tellFormat } from '../../electron/services/evidence-format.ts';
import { metadataOf } from '../../electron/services/metadata/read-metadata.ts';
import type { MetadataEntry } from '../../shared/evidence/metadata.ts';
import { makePicture, PICTURE_TOOLS, writeTags } from '../fixtures/pictures.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const EXIF = [
  ...['-EXIF:Artist=Nadia Example', '-EXIF:Make=Pinhole', '-EXIF:Model=P-1', '-EXIF:UserComment=by the quiet door'],
  ...['-EXIF:GPSLatitude=48.2', '-EXIF:GPSLatitudeRef=N', '-EXIF:GPSLongitude=16.37', '-EXIF:GPSLongitudeRef=W'],
  ...['-EXIF:DateTimeOriginal=2027:03:04 12:00:00', '-EXIF:ISO=400'],
];

let file: TestCaseFile;
beforeAll(async () => {
  file = await openTestCaseFile();
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

const at = (name: string) => join(file.around, name);

function told(bytes: Buffer): MetadataEntry[] {
  return metadataOf(bytesOf(bytes), tellFormat(bytes));
}

/** Group, name and value of those that may be private. */
function privateIn(bytes: Buffer): string[] {
  return told(bytes)
    .filter((entry) => entry.private)
    .map(({ group, label, value }) => `${group} ${label}: ${value}`);
}

describe.skipIf(!PICTURE_TOOLS)('what a picture tells', { timeout: 60_000 }, () => {
  const exif = [
    'author Artist: Nadia Example',
    'device Make: Pinhole',
    'times DateTimeOriginal: 2027:03:04 12:00:00',
    'location GPSPosition: 48.200000, -16.370000',
    'description UserComment: by the quiet door',
  ];

  it('in Exif, IPTC, XMP, a comment and a preview of a JPEG', () => {
    const picture = makePicture(file.around, 'told.jpg');
    copyFileSync(picture, at('small.jpg'));
    writeTags(
      picture,
      ...EXIF,
      '-IPTC:By-line=Bo Byline',
      '-XMP:CreatorTool=Paint & Co',
      '-XMP-dc:Creator=Nadia Example',
    );
    writeTags(picture, '-Comment=Look', `-ThumbnailImage<=${at('small.jpg')}`);
    expect(privateIn(readFileSync(picture))).toEqual(
      expect.arrayContaining([
        ...exif,
        ...['author Byline: Bo Byline', 'software CreatorTool: Paint & Co', 'author creator: Nadia Example'],
        ...['description Comment: Look', 'preview ThumbnailImage: '],
      ]),
    );
    expect(told(readFileSync(picture))).toContainEqual({
      group: 'picture',
      label: 'ISO',
      value: '400',
      private: false,
    });
  });

  it.each(['png', 'webp', 'tiff'])('in the Exif and XMP of a %s', (ending) => {
    const picture = makePicture(file.around, `told.${ending}`);
    writeTags(picture, ...EXIF, '-XMP-photoshop:City=Riverside');
    expect(privateIn(readFileSync(picture))).toEqual(expect.arrayContaining([...exif, 'location City: Riverside']));
  });

  it('in the texts of a PNG, packed or not, and the comment of a GIF', () => {
    const png = makePicture(file.around, 'texts.png');
    writeTags(png, '-PNG:Author=Nadia', '-PNG:ModifyDate=2027:03:04 12:00:00');
    writeTags(png, '-api', 'Compress=1', `-PNG:Comment=${'said '.repeat(50)}`);
    const texts = [
      'author Author: Nadia',
      'times ModifyDate: 2027:03:04 12:00:00',
      `description Comment: ${'said '.repeat(50).trim()}`,
    ];
    expect(privateIn(readFileSync(png))).toEqual(expect.arrayContaining(texts));
    const gif = makePicture(file.around, 'told.gif');
    writeTags(gif, '-Comment=by Nadia', '-XMP-dc:Title=Look');
    expect(privateIn(readFileSync(gif))).toEqual(['description Comment: by Nadia', 'description title: Look']);
  });

  it('in a HEIC, wherever its Exif block stands', () => {
    const picture = makePicture(file.around, 'told-too.jpg');
    writeTags(picture, ...EXIF);
    const jpeg = readFileSync(picture);
    const heic = Buffer.concat([
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      Buffer.alloc(9999, 7),
      jpeg,
    ]);
    expect(tellFormat(heic)).toBe('heic');
    expect(privateIn(heic)).toEqual(expect.arrayContaining(exif));
  });

  it('in a film of a phone, with names of its maker', () => {
    const words = ['-f', 'lavfi', '-i', 'testsrc=s=32x32:d=0.2', '-movflags', 'use_metadata_tags'];
    const tags = ['location.ISO6709=+48.2+016.4/', 'make=Pinhole', 'creationdate=2027-03-04T12:00:00+0100'];
    const told = tags.flatMap((tag) => ['-metadata', `com.apple.quicktime.${tag}`]);
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...words, ...told, at('phone.mov')]);
    expect(privateIn(readFileSync(at('phone.mov')))).toEqual(
      expect.arrayContaining([
        ...['location location.ISO6709: +48.2+016.4/', 'device make: Pinhole'],
        'times creationdate: 2027-03-04T12:00:00+0100',
      ]),
    );
  });

  it('and a film and a recording', () => {
    const film = at('film.mp4');
    const source = [
      '-f',
      'lavfi',
      '-i',
      'testsrc=s=32x32:d=0.2',
      '-metadata',
      'title=By the door',
      '-metadata',
      'location=+48.2+016.4/',
    ];
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...source, '-metadata', 'creation_time=2027-03-04T12:00:00Z', film]);
    expect(tellFormat(readFileSync(film))).toBe('mp4');
    expect(privateIn(readFileSync(film))).toEqual(
      expect.arrayContaining(['times CreateDate: 2027-03-04T12:00:00.000Z', 'description Title: By the door']),
    );
    expect(privateIn(readFileSync(film)).join()).toContain('location Location: 48.2000, 16.4000');
    for (const name of ['said.mp3', 'said.ogg', 'said.flac', 'said.m4a']) {
      const words = ['-f', 'lavfi', '-i', 'sine=d=0.2', '-metadata', 'artist=Nadia', '-metadata', 'title=Said'];
      execFileSync('ffmpeg', ['-v', 'error', '-y', ...words, at(name)]);
      const found = privateIn(readFileSync(at(name))).map((line) => line.toLowerCase());
      expect({ name, found }).toEqual({
        name,
        found: expect.arrayContaining(['author artist: nadia', 'description title: said']),
      });
    }
  });
});

it('what a PDF tells, also in a version that was replaced, and in packed objects', () => {
  const info =
    '1 0 obj\n<< /Author (Nadia \\(Ex\\141mple\\)) /Producer <FEFF0051> /CreationDate (D:20270304) >>\nendobj\n';
  const pdf = Buffer.from(
    `%PDF-1.7\n${info}2 0 obj << /Title (a heading) /Dest 3 >> endobj\n${info.replace('Nadia', 'Bo')}`,
  );
  expect(privateIn(pdf)).toEqual([
    ...[
      'author Author: Nadia (Example)',
      'software Producer: Q',
      'times CreationDate: D:20270304',
      'author Author: Bo (Example)',
    ],
  ]);
});

it('what an office document tells', () => {
  const core =
    '<cp:coreProperties><dc:creator>Nadia &amp; Bo</dc:creator><dcterms:created xsi:type="W3C">2027-03-04</dcterms:created></cp:coreProperties>';
  expect(privateIn(zipOf('docProps/core.xml', core))).toEqual([
    'author creator: Nadia & Bo',
    'times created: 2027-03-04',
  ]);
});

it('nothing, where there is nothing to tell; and what cannot be read is said to be so', () => {
  expect(told(Buffer.from('just text'))).toEqual([]);
  expect(told(Buffer.from('\xff\xd8\xff\xe1\0\x10Exif\0\0nonsense', 'latin1'))).toEqual([
    { group: 'unreadable', label: 'Exif', value: '', private: true },
  ]);
  expect(told(Buffer.from('\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR', 'latin1'))).toEqual([
    { group: 'unreadable', label: 'PNG', value: '', private: true },
  ]);
});

it('is asked over the contract, for a file of a case', async () => {
  const { incident } = await file.api.reports.file(report());
  const bytes = zipOf('docProps/core.xml', '<a><creator>Nadia</creator></a>');
  writeFileSync(at('doc.docx'), bytes);
  const home = { incidentId: incident.id };
  const { id } = await file.api.evidence.begin({ home, fileName: 'doc.docx', mediaType: '', size: bytes.length });
  await file.api.evidence.append({ id, index: 0, bytes: bytes.toString('base64') });
  await file.api.evidence.finish({ id });
  expect(await file.api.evidence.metadata({ id })).toEqual([
    { group: 'author', label: 'creator', value: 'Nadia', private: true },
  ]);
});

/** A zip with one member. */
function zipOf(name: string, text: string): Buffer {
  const packed = deflateRawSync(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x0403_4b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x0201_4b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
