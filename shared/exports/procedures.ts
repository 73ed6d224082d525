import { z } from 'zod';
import { EmergencyCardId } from '../emergency/card.ts';
import { EventId } from '../events/event.ts';
import { Grant } from '../grant.ts';
import { IncidentId } from '../incidents/incident.ts';
import { Language } from '../language.ts';
import { LetterId, LetterWay } from '../letters/letter.ts';
import { MeetingId } from '../meetings/meeting-id.ts';
import { query, task } from '../procedure.ts';
import { ReportId } from '../reports/report.ts';
import { Line, LongText } from '../text.ts';
import { Day } from '../time.ts';
import { BulkExport, BulkExported, ExportScope } from './bulk-export.ts';
import { DossierLevel } from './dossier-level.ts';
import { DossierPreview } from './dossier-preview.ts';

/** PDF passphrases: at most 127 bytes in UTF-8 (ISO 32000-2), made by the app unless the user types one. */
export const PdfProtection = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    passphrase: z
      .string()
      .min(12)
      .max(127)
      .overwrite((text) => text.normalize('NFC')),
  }),
  /** Anyone who has the file can read it. */
  z.strictObject({ kind: z.literal('none') }),
]);
export type PdfProtection = z.infer<typeof PdfProtection>;

/** What was written, and the anchor printed on it. */
export const Exported = z.object({
  fileName: z.string(),
  bytes: z.number().int(),
  pages: z.number().int(),
  sha256: z.string(),
  /** Latest hash of the audit chain at the time of export. */
  chainHead: z.string(),
});
export type Exported = z.infer<typeof Exported>;

/** Of a file that has no pages and no anchor. */
export const WrittenFile = Exported.omit({ pages: true, chainHead: true });
export type WrittenFile = z.infer<typeof WrittenFile>;

const dossierOrder = {
  incidentId: IncidentId,
  level: DossierLevel.default('full'),
  /** What a report taker made of it. */
  includeReadings: z.boolean().default(false),
  /** Of the full level alone. Also then nobody who asked to stay anonymous to others than the team. */
  nameReporter: z.boolean().default(false),
};

export const exportProcedures = {
  /** One case as a PDF, as its level tells it. */
  dossier: task(z.strictObject({ ...dossierOrder, destination: Grant, protection: PdfProtection }), Exported),
  /** What that would say, with marks in the place of what is masked. */
  preview: query(z.strictObject(dossierOrder), DossierPreview),
  /** Which cases this member may export, and how many others there are. */
  scope: query(z.strictObject({}), ExportScope),
  /** Many cases at once, in an open format or as PDFs. */
  cases: task(BulkExport, BulkExported),
  /**
   * Who is kept out on a day, of an event or (null) anywhere, as a PDF: names, scope and dates; no reasons and no cases.
   * Apart from them those of whom organisers are warned, and what to do.
   */
  banList: task(
    z.strictObject({
      on: Day,
      eventId: EventId.nullable().default(null),
      destination: Grant,
      protection: PdfProtection,
    }),
    Exported,
  ),
  /** The list in numbers, as CSV: no names, no small numbers. Readable by anyone. */
  banStatistics: task(z.strictObject({ destination: Grant, today: Day }), WrittenFile),
  /** Of a meeting, in code names, with room to write: nobody is named. Readable by anyone. */
  agenda: task(z.strictObject({ meetingId: MeetingId, destination: Grant }), Exported),
  /** Of a meeting that is over, with what was said, voted and decided. */
  minutes: task(z.strictObject({ meetingId: MeetingId, destination: Grant, protection: PdfProtection }), Exported),
  /** One page to hang up or fold into a pocket. Readable by anyone, as it is handed out. */
  emergencyCard: task(
    z.strictObject({ id: EmergencyCardId, destination: Grant, language: Language.default('en') }),
    Exported,
  ),
  /** A report as it counts now, for the reporter to read, correct and sign. */
  readBackSheet: task(
    z.strictObject({
      reportId: ReportId,
      destination: Grant,
      protection: PdfProtection,
      language: Language.default('en'),
    }),
    Exported,
  ),
  /** A signed letter: as a PDF, or as a draft that a mail program opens. The protection is the PDF's. Nothing is sent. */
  letter: task(
    z.strictObject({
      id: LetterId,
      way: LetterWay.exclude(['clipboard']),
      destination: Grant,
      protection: PdfProtection,
    }),
    WrittenFile,
  ),
  /** What is owed as a calendar (iCalendar), in code names. Readable by anyone. */
  calendar: task(z.strictObject({ destination: Grant, today: Day }), WrittenFile.extend({ entries: z.number().int() })),
  /** The questions of the sealed form with lines to write on. Readable by anyone, as it is handed out. */
  blankForm: task(
    z.strictObject({
      destination: Grant,
      language: Language.default('en'),
      /** How to reach the team; what the last form said unless given. */
      contact: LongText.max(2_000).optional(),
      event: Line.default(''),
    }),
    Exported,
  ),
};
