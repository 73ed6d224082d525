import { z } from 'zod';

/** What opens a package with `age`: a passphrase that is told another way, or the identity behind a recipient. */
export const PackageSeal = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    passphrase: z
      .string()
      .min(12)
      .max(1024)
      .overwrite((text) => text.normalize('NFC')),
  }),
  z.strictObject({ kind: z.literal('age'), recipient: z.string().regex(/^age1[a-z0-9]{20,4000}$/) }),
]);
export type PackageSeal = z.infer<typeof PackageSeal>;
