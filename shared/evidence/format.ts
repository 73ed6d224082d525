import { z } from 'zod';

/** What a member may do with a file inside the app. `text` is shown as plain text, also when it is HTML, SVG or a script. */
export const EvidenceKind = z.enum(['image', 'pdf', 'text', 'audio', 'video', 'mail', 'other']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

interface FormatFacts {
  readonly kind: EvidenceKind;
  readonly mediaType: string;
  /** Whether a copy can be made without location, device, names and previews. */
  readonly canStrip?: true;
}

/** What is recognised by its first bytes. Pictures and sound that Chromium does not show are `other`: they are exported. */
const formats = {
  jpeg: { kind: 'image', mediaType: 'image/jpeg', canStrip: true },
  png: { kind: 'image', mediaType: 'image/png', canStrip: true },
  gif: { kind: 'image', mediaType: 'image/gif', canStrip: true },
  webp: { kind: 'image', mediaType: 'image/webp', canStrip: true },
  bmp: { kind: 'image', mediaType: 'image/bmp' },
  avif: { kind: 'image', mediaType: 'image/avif' },
  heic: { kind: 'other', mediaType: 'image/heic' },
  tiff: { kind: 'other', mediaType: 'image/tiff' },
  pdf: { kind: 'pdf', mediaType: 'application/pdf', canStrip: true },
  mp3: { kind: 'audio', mediaType: 'audio/mpeg' },
  m4a: { kind: 'audio', mediaType: 'audio/mp4' },
  aac: { kind: 'audio', mediaType: 'audio/aac' },
  ogg: { kind: 'audio', mediaType: 'audio/ogg' },
  wav: { kind: 'audio', mediaType: 'audio/wav' },
  flac: { kind: 'audio', mediaType: 'audio/flac' },
  mp4: { kind: 'video', mediaType: 'video/mp4' },
  mov: { kind: 'video', mediaType: 'video/quicktime' },
  webm: { kind: 'video', mediaType: 'video/webm' },
  mail: { kind: 'mail', mediaType: 'message/rfc822' },
  text: { kind: 'text', mediaType: 'text/plain' },
  zip: { kind: 'other', mediaType: 'application/zip' },
  unknown: { kind: 'other', mediaType: 'application/octet-stream' },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type EvidenceFormat = keyof typeof formats;
export const EvidenceFormat = z.enum(Object.keys(formats) as [EvidenceFormat, ...EvidenceFormat[]]); // the keys of the above

/** Kind and media type follow from the format alone, never from a file's name or the type its sender declared. */
export function formatFacts(format: EvidenceFormat): FormatFacts {
  return formats[format];
}
