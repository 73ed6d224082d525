import { z } from 'zod';
import { Exported, PdfProtection } from '../exports/procedures.ts';
import { Grant } from '../grant.ts';
import { AcceptedLeak } from '../leak-check/leak.ts';
import { mutation, query, task } from '../procedure.ts';
import { LongText, RequiredLongText } from '../text.ts';
import { Findings, OpenedRequest, RequestEnd, RequestFields, RequestId, RequestLine } from './request.ts';

const One = z.strictObject({ id: RequestId });

/** Somebody asks what is held about them (GDPR, Article 15), or to have it erased (Article 17). */
export const requestProcedures = {
  /** Open ones first, the soonest due first. */
  list: query(z.strictObject({}), z.array(RequestLine)),
  get: query(One, OpenedRequest),
  open: mutation(RequestFields, OpenedRequest),
  change: mutation(z.strictObject({ id: RequestId, fields: RequestFields }), OpenedRequest),
  /** Everything that says something of them, in the places this member may see. Logged; nothing of it is kept. */
  search: task(One, Findings),
  /** An answer from what the records say of them, in the team's words to be gone over. Nothing is kept. */
  draft: query(One, z.object({ text: LongText })),
  /** A text with everybody but them masked. */
  mask: query(z.strictObject({ id: RequestId, words: LongText }), z.object({ words: LongText })),
  /** Throws `conflict` where the answer is closed to this member. */
  write: mutation(z.strictObject({ id: RequestId, answer: LongText }), OpenedRequest),
  /** Refused for what would name who reported, was harmed or saw something. */
  accept: mutation(z.strictObject({ id: RequestId, leak: AcceptedLeak }), OpenedRequest),
  withdraw: mutation(z.strictObject({ id: RequestId, leak: AcceptedLeak }), OpenedRequest),
  extend: mutation(z.strictObject({ id: RequestId, why: RequiredLongText.max(5_000) }), OpenedRequest),
  /** The answer as a PDF. Refused while marks or blanks are open. */
  save: task(z.strictObject({ id: RequestId, destination: Grant, protection: PdfProtection }), Exported),
  end: mutation(z.strictObject({ id: RequestId, end: RequestEnd }), OpenedRequest),
};
