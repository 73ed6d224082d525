import { z } from 'zod';
import { PdfProtection } from '../exports/procedures.ts';
import { AcceptedLeak } from '../leak-check/leak.ts';
import { MemberId } from '../members/member.ts';
import { PersonId } from '../people/person.ts';
import { LongText, RequiredLine } from '../text.ts';
import { Day, Instant } from '../time.ts';

export const DisclosureId = z.uuid().brand('DisclosureId');
export type DisclosureId = z.infer<typeof DisclosureId>;

/** What can be told of somebody, in the order in which it is printed. `year`: of all cases, without names. */
export const FactKind = z.enum([
  'name',
  'other-name',
  'handle',
  'email',
  'organisation',
  'ban',
  'conditions',
  'policy',
  'finding',
  'sanction',
  'pattern',
  'year',
  'repeated',
  'bans',
]);
export type FactKind = z.infer<typeof FactKind>;

export const Fact = z.object({
  /** The same as long as the case file says the same, such as `ban:<id>`. */
  key: z.string().max(120),
  kind: FactKind,
  text: LongText,
  /** Ticked beforehand: without it there is nothing to tell. */
  isChosen: z.boolean(),
});
export type Fact = z.infer<typeof Fact>;

/** Who may open it: whoever has an age identity, or a passphrase. It never leaves readable by anybody. */
export const DisclosureSeal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('age'), recipient: z.string().regex(/^age1[a-z0-9]{20,4000}$/) }),
  PdfProtection.options[0],
]);
export type DisclosureSeal = z.infer<typeof DisclosureSeal>;

export const DisclosureFields = z.strictObject({
  /** Null: of nobody in particular, a report to a parent organisation. */
  personId: PersonId.nullable(),
  /** Who gets it, and for which event or organisation. */
  recipient: RequiredLine,
  body: RequiredLine,
  /** Why they need to know. */
  reason: RequiredLine,
  /** Keys of what is told. */
  facts: z.array(z.string().max(120)).min(1).max(500),
  words: LongText.max(5_000).default(''),
  /** Marks of the leak check that stay in. */
  accepted: z.array(AcceptedLeak).max(200).default([]),
  /** They are asked to delete it after that day. */
  expiresOn: Day,
});
export type DisclosureFields = z.infer<typeof DisclosureFields>;

export const Disclosure = z.object({
  id: DisclosureId,
  personId: PersonId.nullable(),
  by: MemberId,
  at: Instant,
  expiresOn: Day,
  /** It was heard that it is deleted. */
  settledOn: Day.nullable(),
  recipient: z.string(),
  body: z.string(),
  /** Empty for a member who is out of a case that it tells of. */
  reason: z.string(),
  facts: z.array(Fact.pick({ kind: true, text: true })),
  words: z.string(),
  sealedWith: z.enum(['age', 'passphrase']),
  /** Something that was told no longer holds: a ban was lifted since. They should hear of it. */
  isOutdated: z.boolean(),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** As on the list of what is to be done: neither reason nor facts. */
export const DueDisclosure = Disclosure.pick({
  ...{ id: true, personId: true, recipient: true, body: true, expiresOn: true, isOutdated: true },
}).extend({ name: z.string() });
export type DueDisclosure = z.infer<typeof DueDisclosure>;
