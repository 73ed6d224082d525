import { PersonId } from '../../../shared/people/person.ts';
import { listRecordsOf, type PersonRecord } from '../../database/repositories/people.ts';
import type { MatchRecord } from '../../database/repositories/screening-matches.ts';
import { listHiddenPeople } from '../access.ts';
import type { QueryContext } from '../context.ts';

/** Matches as a member may see them: whoever screened may know names of somebody listed from cases that are closed to others. */
export function seenBy(context: QueryContext): (match: MatchRecord) => MatchRecord {
  const hidden = listHiddenPeople(context);
  if (hidden.size === 0) return (match) => match;
  return (match) => {
    if (match.listed.personId === null) return match;
    const secret = secretsIn(listRecordsOf(context.db, PersonId.parse(match.listedId)), hidden);
    return secret.size === 0 ? match : without(match, secret);
  };
}

function secretsIn(records: readonly PersonRecord[], hidden: ReadonlySet<PersonId>): Set<string> {
  const seen = new Set(records.filter(({ id }) => !hidden.has(id)).flatMap(textsOf));
  const closed = records.filter(({ id }) => hidden.has(id)).flatMap(textsOf);
  return new Set(closed.filter((text) => text.trim() !== '' && !seen.has(text)));
}

function textsOf({ name, otherNames, formerNames, emails, handles, organisation }: PersonRecord): string[] {
  return [name, ...otherNames, ...formerNames, ...emails, ...handles, organisation];
}

/** Score and band stay: that two are alike is what must be known. */
function without(match: MatchRecord, secret: ReadonlySet<string>): MatchRecord {
  const { names, emails, handles, organisation, ...rest } = match.listed;
  const told = (texts: readonly string[]) => texts.filter((text) => !secret.has(text));
  const isTold = [...secret].some((text) => organisation.includes(text)); // those of several records stand in one line
  const listed = { ...rest, names: told(names), emails: told(emails), handles: told(handles) };
  const reasons = match.reasons.filter((reason) => ![...secret].some((text) => reason.listed.includes(text)));
  return { ...match, reasons, listed: { ...listed, organisation: isTold ? '' : organisation } };
}
