import type { Found } from '../../../shared/screening/match.ts';
import { compareNames } from '../name-alignment.ts';
import { prepareWords } from '../name-words.ts';
import { handleOf, mailboxOf, readAsLetters } from './addresses.ts';
import { BANDS } from './bands.ts';
import { Crowd } from './crowd.ts';
import { organisationKey, weigh } from './evidence.ts';
import { ListedPeople, tellingLocal } from './listed-people.ts';
import type { NamePair } from './name-evidence.ts';
import type { ListedPerson, Registrant } from './registrant.ts';
import { Slices } from './slices.ts';
import { type SoughtName, SoughtNames, soughtName } from './sought-name.ts';

/** A list of people, made ready to be compared with many others. */
export function prepareScreen(listed: readonly ListedPerson[]): Screen {
  return new Screen(listed);
}

export class Screen {
  readonly #listed: ListedPeople;
  readonly #crowd = new Crowd();

  constructor(listed: readonly ListedPerson[]) {
    this.#listed = new ListedPeople(listed);
    for (const { names, organisation } of listed) this.#crowd.add(names.map(soughtName), organisationKey(organisation));
  }

  /** Who of the list this may be; best first. How common a name is, is known from the list alone. */
  compare(registrant: Registrant): Found[] {
    return this.weigh(this.meet(registrant, registrant.names.map(soughtName), this.#crowd), this.#crowd);
  }

  /** Everybody of the list, before anybody else was counted. */
  crowd(): Crowd {
    return new Crowd(this.#crowd);
  }

  /** Whom it is worth to weigh this one against. `names`: theirs, made ready. */
  meet(registrant: Registrant, names: readonly SoughtName[], crowd: Crowd): Meeting {
    const { emails, handles } = registrant;
    const met = new Map<number, NamePair[]>();
    for (const [at, name] of names.entries()) this.#meetByName(registrant.names[at] ?? '', name, crowd, met);
    const { mailboxes, locals, handles: byHandle } = this.#listed;
    for (const email of emails) {
      const mailbox = mailboxOf(email);
      if (mailbox === undefined) continue;
      meetAll(mailboxes.get(mailbox.key), met);
      meetAll(locals.get(tellingLocal(mailbox)), met);
    }
    for (const handle of handles) meetAll(byHandle.get(readAsLetters(handleOf(handle))), met);
    return { registrant, met };
  }

  weigh({ registrant, met }: Meeting, crowd: Crowd): Found[] {
    const found = [...met].map(([person, names]) => {
      const listed = this.#listed.people[person];
      return listed && weigh(registrant, listed, names, crowd);
    });
    return found.filter((each) => each !== undefined).sort((a, b) => b.score - a.score);
  }

  #meetByName(text: string, name: SoughtName, crowd: Crowd, met: Map<number, NamePair[]>): void {
    const candidates = this.#listed.alike(name, crowd);
    if (candidates.length === 0) return;
    const words = prepareWords(text);
    for (const listed of candidates) {
      const score = compareNames(words, listed.words, crowd.isName)?.score ?? 0;
      if (100 * score < BANDS.hidden - MOST_SUPPORT) continue;
      const pairs = met.get(listed.person) ?? [];
      met.set(listed.person, pairs);
      pairs.push({ text, words, listed });
    }
  }
}

/** A registrant, and who of the list they may be by which names: by place in the list. */
export interface Meeting {
  readonly registrant: Registrant;
  readonly met: ReadonlyMap<number, readonly NamePair[]>;
}

export interface RowFound {
  readonly row: number;
  readonly found: readonly Found[];
}

/** Gone through twice, and need not be in memory at once; of their names only what they are looked up by is. */
export type Rows = Iterable<Registrant> & { readonly length: number };

export interface ScreenOptions {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Rows in which nobody was found are left out. All are counted first, as names that many share say less.
 * Works in slices, so that other calls are answered in between and it ends as soon as it is cancelled.
 */
export async function screenRows(screen: Screen, rows: Rows, { signal, progress }: ScreenOptions): Promise<RowFound[]> {
  const slices = new Slices(signal);
  const crowd = screen.crowd();
  const sought = new SoughtNames();
  for (const { names, organisation } of rows) {
    const found = names.map(soughtName);
    for (const name of found) sought.add(name);
    crowd.add(found, organisationKey(organisation));
    if (slices.isOver) await slices.pause();
  }
  const meetings: Meeting[] = [];
  let [done, names] = [0, 0];
  for (const row of rows) {
    const meeting = screen.meet(row, sought.slice(names, row.names.length), crowd);
    if (meeting.met.size > 0) meetings.push(meeting);
    done++;
    names += row.names.length;
    if (!slices.isOver) continue;
    progress(done, rows.length);
    await slices.pause();
  }
  const all: RowFound[] = [];
  for (const meeting of meetings) {
    const found = screen.weigh(meeting, crowd);
    if (found.length > 0) all.push({ row: meeting.registrant.row, found });
    if (slices.isOver) await slices.pause();
  }
  progress(rows.length, rows.length);
  return all;
}

/** What an organisation adds to a name at most. */
const MOST_SUPPORT = 6;

function meetAll(people: readonly number[] | undefined, met: Map<number, NamePair[]>): void {
  for (const person of people ?? []) if (!met.has(person)) met.set(person, []);
}
