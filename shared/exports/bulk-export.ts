import { z } from 'zod';
import { Grant } from '../grant.ts';
import { IncidentId, IncidentStatus } from '../incidents/incident.ts';
import { Instant } from '../time.ts';
import { DossierLevel } from './dossier-level.ts';
import { PackageSeal } from './package-seal.ts';

export const ExportFormat = z.enum(['pdf', 'json', 'csv']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** `as-received`: byte for byte. `stripped`: without what pictures and PDFs tell beside themselves; others stay out. */
export const EvidenceCopies = z.enum(['none', 'as-received', 'stripped']);
export type EvidenceCopies = z.infer<typeof EvidenceCopies>;

/** `sealed`: one file. Otherwise a folder: of PDFs under one passphrase, or of files that anybody can read. */
export const ExportProtection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sealed'), seal: PackageSeal }),
  z.strictObject({
    kind: z.literal('pdf'),
    passphrase: z
      .string()
      .min(12)
      .max(127)
      .overwrite((text) => text.normalize('NFC')),
  }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type ExportProtection = z.infer<typeof ExportProtection>;

export const BulkExport = z
  .strictObject({
    /** `all`: those that are closed to this member are left out, and counted. */
    cases: z.union([z.literal('all'), z.array(IncidentId).min(1).max(100_000)]),
    format: ExportFormat,
    level: DossierLevel.default('full'),
    includeReadings: z.boolean().default(false),
    nameReporter: z.boolean().default(false),
    evidence: EvidenceCopies.default('none'),
    protection: ExportProtection,
    /** A file to be written; for a folder: one to be made, or one to make it in. */
    destination: Grant,
  })
  .refine(({ format, protection }) => protection.kind !== 'pdf' || format === 'pdf', {
    message: 'is of PDFs alone',
    path: ['protection'],
  })
  .refine(({ evidence, level }) => evidence === 'none' || level === 'full' || level === 'committee', {
    message: 'goes with no report for others',
    path: ['evidence'],
  })
  .refine(({ evidence, protection }) => evidence === 'none' || protection.kind !== 'pdf', {
    message: 'would lie readable beside the PDFs',
    path: ['evidence'],
  });
export type BulkExport = z.infer<typeof BulkExport>;

/** What was written. */
export const BulkExported = z.object({
  /** Of the file or folder. */
  fileName: z.string(),
  files: z.number().int(),
  bytes: z.number().int(),
  cases: z.number().int(),
  /** Closed to this member. */
  leftOut: z.number().int(),
  /** Evidence of which no stripped copy could be made. */
  notStripped: z.number().int(),
  /** Of a sealed file. */
  sha256: z.string().nullable(),
  chainHead: z.string(),
});
export type BulkExported = z.infer<typeof BulkExported>;

/** From what may be chosen. */
export const ExportScope = z.object({
  cases: z.array(z.object({ id: IncidentId, codeName: z.string(), status: IncidentStatus, reportedAt: Instant })),
  leftOut: z.number().int(),
});
export type ExportScope = z.infer<typeof ExportScope>;
