import { z } from 'zod';
import { PersonId } from '../people/person.ts';
import { RequiredLine } from '../text.ts';
import { Instant } from '../time.ts';

export const MemberId = z.uuid().brand('MemberId');
export type MemberId = z.infer<typeof MemberId>;

/** Handbook §1. The roles differ in duty; what each may see is narrowed later (report taker and ally). */
export const MemberRole = z.enum([
  'lead',
  'responder',
  'report-taker',
  'ally',
  'announcements',
  'adviser',
  'successor',
]);
export type MemberRole = z.infer<typeof MemberRole>;

/** Someone who can open the case file, or could. */
export const Member = z.object({
  id: MemberId,
  name: RequiredLine,
  role: MemberRole,
  /** The same human being as this person, so that a report about a member finds its way around them. */
  personId: PersonId.nullable(),
  addedAt: Instant,
  removedAt: Instant.nullable(),
});
export type Member = z.infer<typeof Member>;
