import { z } from 'zod';
import { FindingKind } from '../allegations/allegation.ts';
import { AppealOutcome } from '../appeals/appeal.ts';
import { IncidentStatus, Setting } from '../incidents/incident.ts';
import { PresetKind } from '../sanctions/catalogue.ts';
import { SanctionState } from '../sanctions/life-cycle.ts';
import { SanctionScope } from '../sanctions/sanction.ts';

const Month = z.string().regex(/^\d{4}-\d{2}$/);
const Year = z.string().regex(/^\d{4}$/);

/** A case as a parent organisation reads it: code names, what was found and what was decided. Nobody's name or words. */
export const CaseFacts = z.object({
  codeName: z.string(),
  status: IncidentStatus,
  setting: Setting,
  received: Month,
  /** How many told of it. */
  reports: z.number().int(),
  /** What in the policy it touches, one line each. */
  policy: z.array(z.string()),
  /** Of each allegation; null: none yet. `against`: the reported people, by code name or letter. */
  findings: z.array(z.object({ policy: z.string(), finding: FindingKind.nullable(), against: z.array(z.string()) })),
  sanctions: z.array(
    z.object({
      person: z.string(),
      sanction: z.string(),
      scope: SanctionScope,
      state: SanctionState,
      from: Month,
      /** Null: without an end. */
      until: Month.nullable(),
    }),
  ),
  /** Null: not answered yet. */
  appeals: z.array(AppealOutcome.nullable()),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

/** Kinds that the team added itself are not told apart: their words are its own. */
export const PublicKind = z.union([PresetKind, z.literal('own')]);
export type PublicKind = z.infer<typeof PublicKind>;

/** A case as anybody may read it: no code name, no people, no month. */
export const PublicCase = z.object({
  year: Year,
  setting: Setting,
  status: IncidentStatus,
  /** Each kind once. */
  findings: z.array(FindingKind),
  sanctions: z.array(PublicKind),
});
export type PublicCase = z.infer<typeof PublicCase>;

/** A number, or null: too small to be told. */
const Told = z.number().int().nullable();
const lines = <Key extends z.ZodType>(key: Key) => z.array(z.object({ key, count: Told }));

/** Many cases as anybody may read them: each table by itself, no number of two things at once. */
export const CaseFigures = z.object({
  total: Told,
  /** In which they were received. */
  years: lines(Year),
  settings: lines(Setting),
  statuses: lines(IncidentStatus),
  /** Cases in which it was found at least once. */
  findings: lines(FindingKind),
  /** Cases in which it was decided at least once. */
  sanctions: lines(PublicKind),
});
export type CaseFigures = z.infer<typeof CaseFigures>;
