import { z } from 'zod';

/** What a file says of itself beside its content; `unreadable` when that part is broken or larger than we read. */
export const MetadataGroup = z.enum([
  'location',
  'device',
  'author',
  'times',
  'software',
  'description',
  'preview',
  'picture',
  'unreadable',
]);
export type MetadataGroup = z.infer<typeof MetadataGroup>;

export const MetadataEntry = z.object({
  group: MetadataGroup,
  /** The name of the entry as its format calls it, such as `GPSLatitude`; for `unreadable`, which part. */
  label: z.string().max(100),
  value: z.string().max(1000),
  /** Whether it can tell who, where, when or with what: stripped copies have none of these. */
  private: z.boolean(),
});
export type MetadataEntry = z.infer<typeof MetadataEntry>;
