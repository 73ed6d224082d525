import type { Person, PersonFields } from '../../shared/people/person.ts';

/** The records of one human being, the one that was kept first. Never empty. */
export type Records<Record extends Person = Person> = readonly [Record, ...Record[]];

const LISTS = ['otherNames', 'formerNames', 'handles', 'emails'] as const;
const LINES = ['organisation', 'codeName', 'contact'] as const;

/** Everything that is known by any of them. The kept one gives its id and, unless another calls it a former one, its name. */
export function unite([kept, ...others]: Records): Person {
  if (others.length === 0) return personOf(kept);
  const all = [kept, ...others];
  const formerNames = distinct(all.flatMap((record) => record.formerNames));
  const names = distinct(all.map((record) => record.name).filter(isFilled));
  const name = names.find((each) => !formerNames.includes(each)) ?? names[0] ?? '';
  const aliases = distinct([...kept.otherNames, ...others.flatMap((record) => [record.name, ...record.otherNames])]);
  return {
    id: kept.id,
    createdAt: kept.createdAt,
    name,
    otherNames: aliases.filter((alias) => isFilled(alias) && alias !== name && !formerNames.includes(alias)),
    formerNames,
    handles: distinct(all.flatMap((record) => record.handles)),
    emails: distinct(all.flatMap((record) => record.emails)),
    ...joined(all),
    description: join(all, 'description', '\n\n'),
  };
}

/**
 * What each record says once the whole was changed. New things go to the kept one; what was taken away goes from all; a
 * text that was rewritten is the kept one's from then on.
 */
export function spread<Record extends Person>(records: Records<Record>, after: PersonFields): Records<Record> {
  const [kept, ...others] = records;
  if (others.length === 0) return [{ ...kept, ...after }];
  const before = unite(records);
  const gone = new Set(namesOf(before).filter((name) => !namesOf(after).includes(name)));
  const without = (record: Record): Record => ({
    ...record,
    name: gone.has(record.name) ? '' : record.name,
    ...Object.fromEntries(LISTS.map((list) => [list, remaining(record, list, before, after, gone)])),
    ...Object.fromEntries(rewritten(before, after).map((text) => [text, ''])),
  });
  const stay: Records<Record> = [changedKept(without(kept), before, after), ...others.map(without)];
  if (unite(stay).name === after.name) return stay;
  // Another name must not come forward where the first was changed or taken away, or is called a former one no longer.
  const behind = (record: Record): Record => ({
    ...record,
    name: '',
    otherNames: [record.name, ...record.otherNames].filter(isFilled),
  });
  const [first, ...rest] = stay;
  return [named(first, after), ...rest.map(behind)];
}

function changedKept<Record extends Person>(kept: Record, before: Person, after: PersonFields): Record {
  const added = (list: (typeof LISTS)[number]) => after[list].filter((item) => !before[list].includes(item));
  const lists = LISTS.map((list) => [list, distinct([...kept[list], ...added(list)])] as const);
  const texts = rewritten(before, after).map((text) => [text, after[text]] as const);
  return { ...kept, ...Object.fromEntries(lists), ...Object.fromEntries(texts) };
}

/** A name of its own stands back as a former one where another record calls it so. */
function named<Record extends Person>(kept: Record, { name, formerNames }: PersonFields): Record {
  const isFormer = formerNames.includes(kept.name);
  return { ...kept, name, formerNames: isFormer ? distinct([...kept.formerNames, kept.name]) : kept.formerNames };
}

function remaining(
  record: PersonFields,
  list: (typeof LISTS)[number],
  before: Person,
  after: PersonFields,
  gone: ReadonlySet<string>,
): string[] {
  if (list === 'otherNames') return record.otherNames.filter((name) => !gone.has(name));
  return record[list].filter((item) => after[list].includes(item) || !before[list].includes(item));
}

function rewritten(before: Person, after: PersonFields) {
  return ([...LINES, 'description'] as const).filter((text) => before[text] !== after[text]);
}

function namesOf({ name, otherNames, formerNames }: PersonFields): string[] {
  return [name, ...otherNames, ...formerNames];
}

function joined(all: readonly PersonFields[]): Pick<PersonFields, (typeof LINES)[number]> {
  const [organisation, codeName, contact] = LINES.map((line) => join(all, line, ' / '));
  return { organisation: organisation ?? '', codeName: codeName ?? '', contact: contact ?? '' };
}

function join(all: readonly PersonFields[], text: (typeof LINES)[number] | 'description', between: string): string {
  return distinct(all.map((record) => record[text]).filter(isFilled)).join(between);
}

/** Without what only the row has. */
function personOf({ id, createdAt, ...record }: Person): Person {
  return { id, createdAt, ...fieldsOf(record) };
}

/** What is known, as the form has it. */
export function fieldsOf(record: PersonFields): PersonFields {
  const { name, otherNames, formerNames, handles, emails, organisation, codeName, contact, description } = record;
  return { name, otherNames, formerNames, handles, emails, organisation, codeName, contact, description };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}
