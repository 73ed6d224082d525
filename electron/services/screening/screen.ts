import type { Found, ScreenField, ScreenReason } from '../../../shared/screening/match.ts';
import { compareNames } from '../name-alignment.ts';
import { prepareWords, type Words } from '../name-words.ts';
import { handleOf, mailboxOf, readAsLetters } from './addresses.ts';
import { bandOf } from './bands.ts';
import { type ListedName, NameIndex } from './name-index.ts';
import type { ListedPerson, Registrant } from './registrant.ts';

/** A list of people, made ready to be compared with many others. */
export interface Screen {
  /** Who of the list this may be; best first. */
  compare(registrant: Registrant): Found[];
}

export function prepareScreen(listed: readonly ListedPerson[]): Screen {
  const names = namesOf(listed);
  const mailboxes = byKey(listed, ({ emails }) => emails.map((email) => mailboxOf(email)?.key ?? ''));
  const handles = byKey(listed, (person) => person.handles.map((handle) => readAsLetters(handleOf(handle))));
  return { compare: (registrant) => compare({ listed, names, mailboxes, handles }, registrant) };
}

export interface RowFound {
  readonly row: number;
  readonly found: readonly Found[];
}

export interface ScreenOptions {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Rows in which nobody was found are left out. Works in slices, so that other calls are answered in between. */
export async function screenRows(
  screen: Screen,
  rows: readonly Registrant[],
  { signal, progress }: ScreenOptions,
): Promise<RowFound[]> {
  const all: RowFound[] = [];
  let until = performance.now() + SLICE_MS;
  for (const [done, row] of rows.entries()) {
    if (performance.now() >= until) {
      progress(done, rows.length);
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      until = performance.now() + SLICE_MS;
    }
    const found = screen.compare(row);
    if (found.length > 0) all.push({ row: row.row, found });
  }
  progress(rows.length, rows.length);
  return all;
}

const SLICE_MS = 20;

interface Prepared {
  readonly listed: readonly ListedPerson[];
  readonly names: (words: Words) => ListedName[];
  readonly mailboxes: ReadonlyMap<string, readonly number[]>;
  readonly handles: ReadonlyMap<string, readonly number[]>;
}

/** Names written without their vowels are kept apart: between them and others, consonants count too. */
function namesOf(listed: readonly ListedPerson[]): Prepared['names'] {
  const names = listed.flatMap((person, at) =>
    person.names.map((text) => ({ text, words: prepareWords(text), person: at })),
  );
  const of = (isConsonantal: boolean) =>
    new NameIndex(names.filter(({ words }) => words.isConsonantal === isConsonantal));
  const [others, consonantal] = [of(false), of(true)];
  return (words) => [
    ...others.candidates(words, words.isConsonantal),
    ...consonantal.candidates(words, !words.isConsonantal),
  ];
}

interface Evidence {
  score: number;
  readonly reasons: ScreenReason[];
}

function byKey(listed: readonly ListedPerson[], keys: (person: ListedPerson) => string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, person] of listed.entries())
    for (const key of new Set(keys(person))) if (key !== '') found.set(key, [...(found.get(key) ?? []), at]);
  return found;
}

function compare(prepared: Prepared, registrant: Registrant): Found[] {
  const evidence = new Map<number, Evidence>();
  byName(prepared, registrant, evidence);
  for (const email of registrant.emails)
    for (const person of prepared.mailboxes.get(mailboxOf(email)?.key ?? '') ?? [])
      add(evidence, person, ADDRESS, reason('email', email, sameOf(prepared.listed[person]?.emails, email)));
  for (const handle of registrant.handles)
    for (const person of prepared.handles.get(readAsLetters(handleOf(handle))) ?? [])
      add(evidence, person, ADDRESS, reason('handle', handle, sameOf(prepared.listed[person]?.handles, handle)));
  return [...evidence].flatMap(([at, found]) => foundOf(prepared.listed[at], found)).sort((a, b) => b.score - a.score);
}

const ADDRESS = 95;

function byName(prepared: Prepared, { names }: Registrant, evidence: Map<number, Evidence>): void {
  for (const name of names) {
    const words = prepareWords(name);
    for (const known of prepared.names(words)) {
      const alike = compareNames(words, known.words);
      if (alike === undefined || bandOf(100 * alike.score) === undefined) continue;
      if (alike.score * 100 <= (evidence.get(known.person)?.score ?? 0)) continue;
      const likenesses = [...alike.reasons];
      const found = { field: 'name', registrant: name, listed: known.text, likenesses, moved: null } as const;
      evidence.set(known.person, { score: 100 * alike.score, reasons: [found] });
    }
  }
}

function reason(field: ScreenField, registrant: string, listed: string): ScreenReason {
  return { field, registrant, listed, likenesses: ['same'], moved: 'up' };
}

function sameOf(theirs: readonly string[] = [], mine: string): string {
  return theirs.find((text) => text.toLowerCase() === mine.toLowerCase()) ?? theirs[0] ?? '';
}

function add(all: Map<number, Evidence>, person: number, score: number, because: ScreenReason): void {
  const found = all.get(person) ?? { score: 0, reasons: [] };
  found.score = Math.max(found.score, score);
  found.reasons.unshift(because);
  all.set(person, found);
}

function foundOf(person: ListedPerson | undefined, { score, reasons }: Evidence): Found[] {
  const band = bandOf(score);
  return person === undefined || band === undefined ? [] : [{ listedId: person.id, score, band, reasons }];
}
