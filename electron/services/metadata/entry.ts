import type { MetadataEntry, MetadataGroup } from '../../../shared/evidence/metadata.ts';

const LABEL_MAX = 100;
const VALUE_MAX = 1000;

/** What the name of an entry says it is about, in this order; names of all formats together. */
const groups: readonly (readonly [RegExp, MetadataGroup])[] = [
  [/thumbnail|^Preview|^TrailingData/i, 'preview'],
  [
    /^(exposure|fnumber|iso$|isospeed|aperture|shutter|brightness|metering|flash|focal|light|scene|white|contrast)/i,
    'picture',
  ],
  [
    /^(saturation|sharpness|gain|digitalzoom|sensing|color|colour|exif|.?resolution|resolutionunit|orientation|bits)/i,
    'picture',
  ],
  [
    /^(image(width|height)|pixel|compress|photometric|ycbcr|samples|planar|components|interop|strip|rows|max|sub.?ject(area|dist))/i,
    'picture',
  ],
  [/gps|location|city|state|country|province|latitude|longitude|altitude|position|xyz|place|address/i, 'location'],
  [/make|model|lens|serial|device|hostcomputer|camera(?!owner)|imageuniqueid|com\.(apple|android)/i, 'device'],
  [
    /artist|author|creator(?!tool)|by-?line|owner|copyright|rights|credit|contact|manager|company|person|modifiedby|writer/i,
    'author',
  ],
  [/performer|composer|publisher|email|name$|operator|reviewer/i, 'author'],
  [/date|time|year|offset|created|modified/i, 'times'],
  [/software|tool|producer|application|encoder|encoded|history|generator|program/i, 'software'],
];

/** One entry, cut to what is worth showing. What we do not know may well be private. */
export function entryOf(label: string, value: string): MetadataEntry {
  const group = groups.find(([names]) => names.test(label))?.[1] ?? 'description';
  return { group, label: label.slice(0, LABEL_MAX), value: shown(value), private: group !== 'picture' };
}

/** A part that is there but could not be read, or only in part. */
export function unreadableEntry(part: string): MetadataEntry {
  return { group: 'unreadable', label: part, value: '', private: true };
}

/** Without control characters, in one line. */
function shown(value: string): string {
  return value
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, VALUE_MAX);
}
