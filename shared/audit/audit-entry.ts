import { z } from 'zod';
import { IncidentId } from '../incidents/incident.ts';
import { MemberId } from '../members/member.ts';
import { Instant } from '../time.ts';

/** One link of the chain: who did what to which thing and when. Never content. */
export const AuditEntry = z.object({
  installation: z.string(),
  /** Counts from 1 without gaps within an installation. */
  sequence: z.number().int(),
  at: Instant,
  memberId: MemberId.nullable(),
  /** Such as `incident.created`. */
  action: z.string(),
  subject: z.string(),
  /** SHA-256 over the entry before and this one, in hex. */
  hash: z.string().length(64),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An entry with the code name of the case that its subject belongs to, if it does to one. */
export const LoggedEntry = AuditEntry.extend({ incidentId: IncidentId.nullable(), codeName: z.string().nullable() });
export type LoggedEntry = z.infer<typeof LoggedEntry>;

/** Latest link of an installation's chain. Kept outside (on exports), it shows a cut tail or a rewritten chain. */
export const ChainHead = z.object({ installation: z.string(), sequence: z.number().int(), hash: z.string() });
export type ChainHead = z.infer<typeof ChainHead>;
