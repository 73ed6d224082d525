import { z } from 'zod';
import { ChainHead } from '../audit/audit-entry.ts';
import { Instant } from '../time.ts';
import { CaseFacts, CaseFigures } from './case-facts.ts';
import { CaseRecord } from './case-record.ts';

export const EXPORT_VERSION = 1;

const head = {
  format: z.literal('quiet-room-case'),
  version: z.literal(EXPORT_VERSION),
  exportedAt: Instant,
  organisation: z.string(),
  /** Nothing in it is real. */
  practice: z.boolean(),
  /** The latest entry of the log before the export's own: it shows later whether that log was cut or written anew. */
  anchor: ChainHead,
};

/** What a JSON file of an export holds. Times are in UTC, days and months as on the calendar where the team lives. */
export const ExportFile = z.discriminatedUnion('level', [
  z.object({ ...head, level: z.literal('full'), case: CaseRecord }),
  z.object({ ...head, level: z.literal('committee'), case: CaseRecord }),
  z.object({ ...head, level: z.literal('parent'), case: CaseFacts }),
  z.object({ ...head, level: z.literal('public'), figures: CaseFigures }),
]);
export type ExportFile = z.infer<typeof ExportFile>;

/** In front of the words that say what a folder of such files is. */
export const SCHEMA_NAME = 'case.schema.json';
