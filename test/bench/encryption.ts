import type { WritableDb } from '../../electron/database/handles.ts';
import { getPerson, insertPerson } from '../../electron/database/repositories/people.ts';
import { listIncidentsWithWord } from '../../electron/database/repositories/search-index.ts';
import { indexPerson } from '../../electron/services/search-words.ts';
import { type Person, PersonId } from '../../shared/people/person.ts';
import { wordOf } from '../fixtures/many-incidents.ts';
import { type BenchOptions, type Figure, inMs, median, type Part, ratio } from './figure.ts';
import { byTurns, time } from './measure.ts';
import { createTemporaryFolder } from './temporary-folder.ts';
import { makeTwins, type Twin } from './twin-databases.ts';

/** What encrypting costs: the same rows, written and read by the same code, with a key and without. */
export async function measureEncryption({ quick, rounds }: BenchOptions): Promise<Part> {
  const rows = quick ? 2000 : 20_000;
  using folder = createTemporaryFolder();
  using twins = makeTwins(folder.path, (db) => addPeople(db, 0, rows));
  const compare = async (what: string, measure: Measure): Promise<Figure> => {
    const [encrypted, plain] = [measure(twins.encrypted, rows), measure(twins.plain, rows)];
    const { first, second } = await byTurns(rounds, encrypted, plain);
    const against = `${ratio(first, second)} plain SQLite (${inMs(median(second))})`;
    return { what, value: inMs(median(first)), against };
  };
  const figures = [
    await compare(`insert ${BULK} people and their search words, one commit`, insertMany),
    await compare(`insert ${SINGLE} people, a commit each`, insertSingly),
    await compare(`point read, ${READS} people, from the cache`, readMany),
    await compare(`point read, ${READS} people, file just opened`, afterOpening(readMany)),
    await compare(`full-text query, ${QUERIES} of them, from the cache`, queryMany),
    await compare(`full-text query, ${QUERIES} of them, file just opened`, afterOpening(queryMany)),
  ];
  return { title: `Encrypted against plain SQLite, the same settings, ${rows} rows`, figures };
}

const BULK = 500;
const SINGLE = 20;
const READS = 1000;
const QUERIES = 50;
const WORDS_EACH = 60;
const STAMP = { changed: '2027-01-01T00:00:00.000Z-0000', changedBy: 'bench' };

/** Answers with what measures one round, in milliseconds. Twins are asked the same in the same order. */
type Measure = (twin: Twin, rows: number) => () => number;

function insertMany(twin: Twin, rows: number): () => number {
  let next = rows;
  return () => {
    next += BULK;
    return time(() => addPeople(twin.db, next, next + BULK));
  };
}

function insertSingly(twin: Twin, rows: number): () => number {
  let next = 2 * rows + 100_000;
  return () => {
    next += SINGLE;
    return time(() => {
      for (let index = next; index < next + SINGLE; index++) addPeople(twin.db, index, index + 1);
    });
  };
}

function readMany(twin: Twin, rows: number): () => number {
  return () =>
    time(() => {
      for (let read = 0; read < READS; read++) {
        if (getPerson(twin.db, idOf((read * 7919) % rows)) === undefined) throw new Error('A row is missing');
      }
    });
}

function queryMany(twin: Twin): () => number {
  return () =>
    time(() => {
      for (let query = 0; query < QUERIES; query++) listIncidentsWithWord(twin.db, wordOf(query * 31).slice(0, 4), []);
    });
}

function afterOpening(measure: Measure): Measure {
  return (twin, rows) => {
    const run = measure(twin, rows);
    return () => {
      twin.reopen();
      return run();
    };
  };
}

function addPeople(db: WritableDb, from: number, to: number): void {
  db.transaction(() => {
    for (let index = from; index < to; index++) {
      const person = personOf(index);
      insertPerson(db, person, STAMP);
      indexPerson(db, person);
    }
  })();
}

function personOf(index: number): Person {
  const words = Array.from({ length: WORDS_EACH }, (_, word) => wordOf(index * 31 + word * word));
  const nothing = {
    otherNames: [],
    formerNames: [],
    handles: [],
    emails: [],
    organisation: '',
    codeName: '',
    contact: '',
  };
  const id = idOf(index);
  return { ...nothing, id, name: wordOf(index), description: words.join(' '), createdAt: '2027-01-01T00:00:00.000Z' };
}

/** Spread over the tree like the ids of people who were entered at very different times. */
function idOf(index: number): PersonId {
  const high = (Math.imul(index + 1, 2654435761) >>> 0).toString(16).padStart(8, '0');
  return PersonId.parse(`${high}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`);
}
