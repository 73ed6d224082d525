import { z } from 'zod';
import { Answer } from '../answer.ts';
import { DraftKey } from '../drafts/draft.ts';
import { IncidentId, Setting } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { PersonId, PersonInput } from '../people/person.ts';
import { Line, LongText, RequiredLine } from '../text.ts';
import { ApproximateTime, Instant, ZonedInstant } from '../time.ts';

export const ReportId = z.uuid().brand('ReportId');
export type ReportId = z.infer<typeof ReportId>;

/** How a report came in. Nobody is turned away for lack of a written one. */
export const ReportChannel = z.enum(['spoken', 'written', 'message', 'own-observation', 'sealed-form']);

/** Handbook §3, "does it need action now?", most urgent first. Its first actions are in `first-actions.ts`. */
export const Situation = z.enum([
  'danger',
  'medical',
  'assault',
  'banned-person',
  'major',
  'widely-witnessed',
  'private-harassment',
  'minor-or-unclear',
]);
export type Situation = z.infer<typeof Situation>;

/** Somebody in a report: known already, or as told. */
const PersonInReport = z.union([z.strictObject({ known: PersonId }), z.strictObject({ told: PersonInput })]);

const DoneAction = z.strictObject({ action: z.string().max(60), at: Instant.nullable() });

/** One thing that somebody is said to have done. `against` counts the reported people of the same report from 0; empty: all. */
const ToldAllegation = z.strictObject({
  what: RequiredLine,
  /** The part of the policy it touches. */
  policy: Line.default(''),
  against: z.array(z.number().int().min(0).max(19)).max(20).default([]),
});

/** Everything asked for in handbook §3. Only `receivedAt` and `setting` are certain; the rest may stay empty. */
export const ReportFields = z.strictObject({
  receivedAt: ZonedInstant,
  channel: ReportChannel,
  setting: Setting,
  secondPresent: Line.default(''),

  /** Safety first. */
  safeNow: Answer.default('not-asked'),
  situation: Situation.nullable().default(null),
  /** First actions that were done (keys of `first-actions.ts`), and when; null when that was not kept. */
  firstActions: z.array(DoneAction).max(40).default([]),

  /** The reporter's words, verbatim. */
  account: LongText.default(''),
  /** What the report taker saw themselves. */
  observed: LongText.default(''),
  /** The report taker's reading of it; stays out of a dossier unless asked for. */
  reading: LongText.default(''),
  policy: LongText.default(''),

  when: ApproximateTime.default({ kind: 'not-known' }),
  where: Line.default(''),
  circumstances: LongText.default(''),

  reported: z.array(PersonInReport).max(20).default([]),
  others: z
    .array(z.strictObject({ role: z.enum(['impacted', 'witness', 'other']), person: PersonInReport }))
    .max(50)
    .default([]),

  /** What somebody is said to have done, one by one, so that each gets its own finding. */
  allegations: z.array(ToldAllegation).max(20).default([]),

  /** Null: the reporter is not named to this case file. */
  reporter: PersonInReport.nullable().default(null),
  reporterIsImpacted: Answer.default('not-asked'),
  anonymity: z
    .enum(['none', 'towards-reported', 'towards-all-but-team', 'towards-everyone', 'not-asked'])
    .default('not-asked'),
  /** If anonymous: to whom exactly, in words. */
  anonymityNote: Line.default(''),
  wouldReveal: Answer.default('not-asked'),
  fearsForSafety: Answer.default('not-asked'),
  fearsNote: LongText.default(''),
  tellLater: LongText.default(''),
  /** Only if they offered it. */
  suggestions: LongText.default(''),
  /** "This sounds like a breach … if you are all right with it, I will bring a small group together." */
  agreesToConvene: Answer.default('not-asked'),

  /** Messages, links, photos that exist but are not attached. */
  evidenceNote: LongText.default(''),

  readBack: z.enum(['not-yet', 'signed-off', 'corrected', 'declined']).default('not-yet'),
  readBackNote: LongText.default(''),
});
export type ReportFields = z.infer<typeof ReportFields>;

/** What is filed: the fields, and the draft whose attachments go with it. */
export const ReportInput = z
  .strictObject({
    draft: DraftKey.optional(),
    report: ReportFields,
    /** What was taken down, when it was corrected while it was read back before filing: both are kept. */
    takenDown: ReportFields.optional(),
    /** When that reading began: until then it was taken down. */
    readSince: Instant.optional(),
    /** A case that this report is one more of; without it a new one is made. */
    incidentId: IncidentId.optional(),
    /** Members who must not see the case: the reporter asked for it, without having to say why. */
    keepOut: z.array(MemberId).max(100).optional(),
  })
  .refine(({ report }) => namesReportedOnly(report), {
    message: 'is against somebody who is not among the reported people',
    path: ['report', 'allegations'],
  })
  .refine(({ takenDown }) => takenDown === undefined || namesReportedOnly(takenDown), {
    message: 'is against somebody who is not among the reported people',
    path: ['takenDown', 'allegations'],
  });
export type ReportInput = z.infer<typeof ReportInput>;

/** A report as it stood once. `read-back`: as the reporter heard or read it, with their corrections. */
export const ReportVersion = z.object({
  kind: z.enum(['taken-down', 'read-back']),
  writtenBy: MemberId,
  writtenAt: Instant,
  fields: ReportFields,
});
export type ReportVersion = z.infer<typeof ReportVersion>;

export const Report = z.object({
  id: ReportId,
  incidentId: IncidentId,
  takenBy: MemberId,
  filedAt: Instant,
  /** As it counts: the newest of `versions`. */
  fields: ReportFields,
  /** The first one first. */
  versions: z.array(ReportVersion).min(1),
});
export type Report = z.infer<typeof Report>;

function namesReportedOnly({ allegations, reported }: ReportFields): boolean {
  return allegations.every(({ against }) => against.every((index) => index < reported.length));
}
