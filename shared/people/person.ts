import { z } from 'zod';
import { Line, LongText } from '../text.ts';
import { Instant } from '../time.ts';

export const PersonId = z.uuid().brand('PersonId');
export type PersonId = z.infer<typeof PersonId>;

const Few = <Item extends z.ZodType>(item: Item) => z.array(item).max(50);

/** Someone a report speaks of. Not everybody has a name: then the description is what is known. */
export const PersonFields = z.strictObject({
  name: Line.default(''),
  /** Other names in use, nicknames, and the same name in other scripts. */
  otherNames: Few(Line).default([]),
  /** Names no longer used. They help to find somebody and never appear in anything that leaves the app. */
  formerNames: Few(Line).default([]),
  handles: Few(Line).default([]),
  emails: Few(Line).default([]),
  organisation: Line.default(''),
  /** An invented name by which the team speaks of them where others may hear it (Python Software Foundation, Django). */
  codeName: Line.default(''),
  /** How else to reach them. */
  contact: Line.default(''),
  /** What they looked like: height, clothing, voice, badge. */
  description: LongText.default(''),
});
export type PersonFields = z.infer<typeof PersonFields>;

export const PersonInput = PersonFields.refine(
  (person) => [person.name, person.description, ...person.handles, ...person.emails].some((text) => text.trim() !== ''),
  { message: 'needs a name, a handle, an e-mail or a description', path: ['name'] },
);
export type PersonInput = z.infer<typeof PersonInput>;

export const Person = z.object({ ...PersonFields.shape, id: PersonId, createdAt: Instant });
export type Person = z.infer<typeof Person>;

/** What to call someone on screen: the name, else the first handle or e-mail, else nothing (the screen then says "described"). */
export function displayName(person: Pick<Person, 'name' | 'handles' | 'emails'>): string {
  return person.name.trim() || person.handles[0] || person.emails[0] || '';
}
