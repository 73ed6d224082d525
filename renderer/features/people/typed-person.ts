import { type Person, type PersonFields, PersonInput } from '../../../shared/people/person.ts';

/** What is in the form; lines of a list may still be blank. */
export type TypedPerson = PersonFields;

export function typedPerson(person: Person): TypedPerson {
  const { name, otherNames, formerNames, handles, emails, organisation, codeName, contact, description } = person;
  return { name, otherNames, formerNames, handles, emails, organisation, codeName, contact, description };
}

/** What can be saved, or the id of the sentence that says why it cannot. */
export function checkedPerson(typed: TypedPerson): {
  input?: PersonInput;
  problem?: 'people.needOne' | 'people.tooLong';
} {
  const parsed = PersonInput.safeParse({
    ...typed,
    name: typed.name.trim(),
    otherNames: lines(typed.otherNames),
    formerNames: lines(typed.formerNames),
    handles: lines(typed.handles),
    emails: lines(typed.emails),
  });
  if (parsed.success) return { input: parsed.data };
  const isNameless = parsed.error.issues.every(({ code }) => code === 'custom');
  return { problem: isNameless ? 'people.needOne' : 'people.tooLong' };
}

function lines(typed: readonly string[]): string[] {
  return typed.map((line) => line.trim()).filter((line) => line !== '');
}
