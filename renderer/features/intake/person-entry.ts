import type { PersonInput } from '../../../shared/people/person.ts';
import type { PersonEntry } from './intake.ts';

type PersonInReport = { known: NonNullable<PersonEntry['known']>['id'] } | { told: PersonInput };

/** Nothing was typed: such an entry is passed over when the report is filed. */
export function isBlank(entry: PersonEntry): boolean {
  const { otherNames, formerNames = [], organisation = '', contact } = entry;
  return entry.known === null && !hasMark(entry) && isEmpty([contact, organisation, ...otherNames, ...formerNames]);
}

/** Something by which they could be known again. */
export function isRecognisable(entry: PersonEntry): boolean {
  return entry.known !== null || hasMark(entry);
}

export function personInReport(entry: PersonEntry): PersonInReport {
  if (entry.known !== null) return { known: entry.known.id };
  const { name, otherNames, formerNames = [], handles, emails, organisation = '', contact, description } = entry;
  return {
    told: {
      name: name.trim(),
      otherNames: lines(otherNames),
      formerNames: lines(formerNames),
      handles: lines(handles),
      emails: lines(emails),
      organisation: organisation.trim(),
      codeName: '',
      contact: contact.trim(),
      description,
    },
  };
}

/** What to call them on this screen; empty when they are only described. */
export function entryName(entry: PersonEntry): string {
  return entry.known?.label ?? (entry.name.trim() || (lines([...entry.handles, ...entry.emails])[0] ?? ''));
}

function hasMark({ name, description, handles, emails }: PersonEntry): boolean {
  return !isEmpty([name, description, ...handles, ...emails]);
}

function isEmpty(texts: readonly string[]): boolean {
  return texts.every((text) => text.trim() === '');
}

function lines(typed: readonly string[]): string[] {
  return typed.map((line) => line.trim()).filter((line) => line !== '');
}
