import { z } from 'zod';
import { EvidenceId } from '../evidence/evidence.ts';
import { Grant } from '../grant.ts';
import { IncidentId, IncidentSummary, Setting } from '../incidents/incident.ts';
import { Language } from '../language.ts';
import { task } from '../procedure.ts';
import { Report } from '../reports/report.ts';
import { NewPassphrase } from '../session/session.ts';
import { Line, LongText } from '../text.ts';
import { Instant, ZonedInstant } from '../time.ts';
import { SealedReport } from './sealed-report.ts';

/** A sealed file: one that arrived in pieces and waits (home: draft `sealed-report`), or one on disk. */
const Source = z.union([z.strictObject({ evidence: EvidenceId }), z.strictObject({ file: Grant })]);

/** By which a form is known to be the team's: compared by eye or read out. */
const SixWords = z.string();

export const sealedProcedures = {
  /** Whom forms of this case file are sealed to, and how the last one said to reach the team. */
  recipient: task(z.strictObject({}), z.object({ recipient: z.string(), words: SixWords, contact: z.string() })),
  /** Writes the form as one HTML file; logged. */
  writeForm: task(
    z.strictObject({
      destination: Grant,
      language: Language,
      /** How to reach the team. Without it: as in the last form, else the organisation's name. */
      contact: LongText.max(2_000).optional(),
      event: Line.default(''),
    }),
    z.object({ fileName: z.string(), bytes: z.number().int(), sha256: z.string(), words: SixWords }),
  ),
  /** What is in a sealed file, once every byte of it is verified. Changes nothing. */
  open: task(
    z.strictObject({ source: Source }),
    SealedReport.omit({ files: true }).extend({
      sha256: z.string(),
      files: z.array(z.object({ fileName: z.string(), mediaType: z.string(), size: z.number().int() })),
      /** It was made a report before; the case only for a member who may see it. */
      already: z.object({ at: Instant, incident: IncidentSummary.nullable() }).nullable(),
    }),
  ),
  /** Makes a report of it: a new case, or one more of `incidentId`. The sealed file itself is not kept. */
  file: task(
    z.strictObject({
      source: Source,
      receivedAt: ZonedInstant,
      setting: Setting,
      incidentId: IncidentId.optional(),
    }),
    z.object({ report: Report, incident: IncidentSummary }),
  ),
  /**
   * Writes the key that opens every sealed file of this case file, as an age identity under a passphrase, for the program
   * `age`; logged. It does not open the case file itself.
   */
  exportIdentity: task(
    z.strictObject({ destination: Grant, passphrase: NewPassphrase }),
    z.object({ fileName: z.string(), recipient: z.string(), words: SixWords }),
  ),
};
