import { type Person, PersonInput } from '../../../shared/people/person.ts';

/** What is in the form; lines of a list may still be blank. */
export interface TypedPerson {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly handles: readonly string[];
  readonly emails: readonly string[];
  readonly contact: string;
  readonly description: string;
}

export function typedPerson({ name, otherNames, handles, emails, contact, description }: Person): TypedPerson {
  return { name, otherNames, handles, emails, contact, description };
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
