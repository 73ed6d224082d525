import { z } from 'zod';

const PreviewLine = z.object({
  kind: z.enum(['heading', 'text', 'none']),
  /** What a field is called; empty for text of its own. */
  term: z.string(),
  text: z.string(),
});

/** A dossier as text, in its order. */
export const DossierPreview = z.object({
  heading: z.string(),
  notes: z.array(z.string()),
  sections: z.array(z.object({ heading: z.string(), lines: z.array(PreviewLine) })),
  /** As they stand in the text, in the place of what is masked. */
  marks: z.array(z.string()),
  /** How many places are masked. */
  places: z.number().int(),
  /** What the leak check finds in it all the same: words that may tell who somebody is. Each once. */
  left: z.array(z.string()),
});
export type DossierPreview = z.infer<typeof DossierPreview>;
