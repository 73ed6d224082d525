import { z } from 'zod';
import { PersonId } from '../people/person.ts';
import { RequiredLine } from '../text.ts';
import { Instant } from '../time.ts';

export const MemberId = z.uuid().brand('MemberId');
export type MemberId = z.infer<typeof MemberId>;

/** Handbook §1. The roles differ in duty; two of them also in what they may see: `RESTRICTED_ROLES`. */
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

/** They take a report, and then see nothing but what they took. The engine sees to it, not the encryption. */
export const RESTRICTED_ROLES = ['report-taker', 'ally'] as const satisfies readonly MemberRole[];
export type RestrictedRole = (typeof RESTRICTED_ROLES)[number];

export function isRestricted(role: MemberRole): role is RestrictedRole {
  return RESTRICTED_ROLES.some((restricted) => restricted === role);
}

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
