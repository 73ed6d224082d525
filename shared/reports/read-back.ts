import { z } from 'zod';
import { Line, LongText } from '../text.ts';
import { ReportFields, ReportId } from './report.ts';

const told = ReportFields.shape;

/** What a reporter may put right when a filed report is read to them: what they told, and nobody else's part of it. */
export const Corrections = z
  .strictObject({
    account: told.account.unwrap(),
    when: told.when.unwrap(),
    where: told.where.unwrap(),
    circumstances: told.circumstances.unwrap(),
    policy: told.policy.unwrap(),
    anonymity: told.anonymity.unwrap(),
    anonymityNote: told.anonymityNote.unwrap(),
    fearsNote: told.fearsNote.unwrap(),
    tellLater: told.tellLater.unwrap(),
    suggestions: told.suggestions.unwrap(),
    evidenceNote: told.evidenceNote.unwrap(),
  })
  .partial();
export type Corrections = z.infer<typeof Corrections>;

/** How a filed report was read back. */
export const ReadBackInput = z
  .strictObject({
    id: ReportId,
    outcome: told.readBack.unwrap().exclude(['not-yet']),
    /** Only what is otherwise now. */
    corrections: Corrections.default({}),
    /** Who of the team was there as well. */
    secondPresent: Line.default(''),
    note: LongText.default(''),
  })
  .refine(({ outcome, corrections }) => outcome === 'corrected' || Object.keys(corrections).length === 0, {
    message: 'must be empty unless it was corrected',
    path: ['corrections'],
  });
export type ReadBackInput = z.infer<typeof ReadBackInput>;
