import { z } from 'zod';
import { EvidenceId } from '../evidence/evidence.ts';
import { Line } from '../text.ts';

/** What is hard to read or look at. Each names words of the message catalogue (`care.topic.<topic>`). */
export const ContentTopic = z.enum([
  'sexual-violence',
  'violence',
  'threats',
  'hate',
  'self-harm',
  'children',
  'pictures',
]);
export type ContentTopic = z.infer<typeof ContentTopic>;

const warningFields = {
  /** Null: of the case as a whole. */
  evidenceId: EvidenceId.nullable(),
  topics: z.array(ContentTopic).max(ContentTopic.options.length),
  note: Line.default(''),
};

/** Said before something is opened. One with neither topic nor note is none. */
export const ContentWarning = z.object(warningFields);
export type ContentWarning = z.infer<typeof ContentWarning>;

export const ContentWarningInput = z.strictObject(warningFields);

export function saysNothing({ topics, note }: Pick<ContentWarning, 'topics' | 'note'>): boolean {
  return topics.length === 0 && note.trim() === '';
}
