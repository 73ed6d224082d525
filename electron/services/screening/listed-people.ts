import { prepareWords } from '../name-words.ts';
import { handleOf, isRole, type Mailbox, mailboxOf, readAsLetters } from './addresses.ts';
import type { Crowd } from './crowd.ts';
import { type ListedName, NameIndex } from './name-index.ts';
import type { ListedPerson } from './registrant.ts';
import { type Script, type SoughtName, scriptOf } from './sought-name.ts';

/** By every key under which somebody listed may be found: their places in the list. */
export type Keys = ReadonlyMap<string, readonly number[]>;

/** People listed, by what they can be found by. */
export class ListedPeople {
  readonly people: readonly ListedPerson[];
  readonly names: readonly ListedName[];
  /** By the key of the mailbox. */
  readonly mailboxes: Keys;
  /** By what stands before the @. */
  readonly locals: Keys;
  /** Read as letters. */
  readonly handles: Keys;
  readonly #byScript: ReadonlyMap<Script, NameIndex>;

  constructor(people: readonly ListedPerson[]) {
    this.people = people;
    this.names = people.flatMap(({ names }, person) =>
      [...new Set(names)].map((text) => ({ text, words: prepareWords(text), person })),
    );
    this.mailboxes = byKey(people, ({ emails }) => mailboxesOf(emails).map(({ key }) => key));
    this.locals = byKey(people, ({ emails }) => mailboxesOf(emails).map(tellingLocal));
    this.handles = byKey(people, ({ handles }) => handles.map((handle) => readAsLetters(handleOf(handle))));
    const byScript = Map.groupBy(this.names, ({ words }) => scriptOf(words));
    this.#byScript = new Map([...byScript].map(([script, names]) => [script, new NameIndex(names)]));
  }

  /** Names worth comparing with this one. `crowd`: everybody who is compared, if they were counted. */
  alike({ words, script }: SoughtName, crowd: Crowd | undefined): ListedName[] {
    return [...this.#byScript].flatMap(([other, index]) => {
      const isElsewhere = script !== other && (script === 'elsewhere' || other === 'elsewhere');
      return index.candidates(words, isElsewhere, script === other && script === 'latin' ? crowd : undefined);
    });
  }
}

/** What stands before the @, where it can be anybody's own; else nothing. */
export function tellingLocal(mailbox: Mailbox | undefined): string {
  const local = mailbox?.local ?? '';
  return local.length < SHORTEST_TELLING || isRole(local) ? '' : local;
}

const SHORTEST_TELLING = 4;

function mailboxesOf(emails: readonly string[]): Mailbox[] {
  return emails.map(mailboxOf).filter((mailbox) => mailbox !== undefined);
}

function byKey(people: readonly ListedPerson[], keys: (person: ListedPerson) => readonly string[]): Keys {
  const found = new Map<string, number[]>();
  for (const [at, person] of people.entries())
    for (const key of new Set(keys(person))) if (key !== '') found.set(key, [...(found.get(key) ?? []), at]);
  return found;
}
