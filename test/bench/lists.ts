import { Day } from '../../shared/time.ts';
import { wordOf } from '../fixtures/many-incidents.ts';
import { type Api, type BenchCaseFile, openInEngine } from './case-file.ts';
import { type BenchOptions, type Figure, type Part, withinBudget } from './figure.ts';
import { timeAsync } from './measure.ts';

/** What the engine answers while somebody opens, filters and searches, at every letter of every word typed. */
export async function measureLists(caseFile: BenchCaseFile, { incidents, rounds }: BenchOptions): Promise<Part> {
  await using opened = await openInEngine(caseFile);
  const { api } = opened;
  const figures: Figure[] = [];
  for (const [what, calls] of Object.entries(questions(incidents))) {
    figures.push(withinBudget(what, await ask(api, calls, rounds), BUDGET_MS));
  }
  return { title: `Answers of the engine, ${incidents} cases`, figures };
}

/** From key to paint; the engine's share must leave time for the rest. */
const BUDGET_MS = 100;
const WORDS = 5;
const ON = Day.parse('2027-01-01');
const LIMIT = 100;

type Question = (api: Api) => Promise<unknown>;

function questions(incidents: number): Readonly<Record<string, readonly Question[]>> {
  const all = [0, 0.25, 0.5, 0.99].map((part) => Math.floor(incidents * part));
  return {
    'open the list': [(api) => api.incidents.list({ limit: LIMIT })],
    'scroll to any place in it': all.map(
      (offset) => (api) => api.incidents.list({ status: 'all', offset, limit: LIMIT }),
    ),
    'filter it': (['open', 'done', 'all'] as const).map(
      (status) => (api) => api.incidents.list({ status, limit: LIMIT }),
    ),
    'search in it as one types': typed(accountWords()).map(
      (text) => (api) => api.incidents.list({ text, limit: LIMIT }),
    ),
    'search everything as one types': typed(accountWords()).map(
      (text) => (api) => api.search.find({ text, limit: 12 }),
    ),
    'ban list, open': [(api) => api.bans.list({ on: ON })],
    'ban list, search as one types': typed(bannedNames()).map((text) => (api) => api.bans.list({ on: ON, text })),
    'people, search as one types': typed(bannedNames()).map((text) => (api) => api.people.list({ text })),
    'people, suggested while one types': typed(bannedNames()).map(
      (name) => (api) => api.people.suggest({ person: { name, handles: ['@nobody'], description: 'Tall, red scarf' } }),
    ),
    today: [(api) => api.today.get({ today: ON })],
  };
}

/** The first round counts too: nobody warms the app up for its user. */
async function ask(api: Api, calls: readonly Question[], rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const call of calls) times.push(await timeAsync(() => call(api)));
  }
  return times;
}

/** Each word as it grows, then two words. */
export function typed(words: readonly string[]): string[] {
  const growing = words.flatMap((word) => Array.from(word, (_, length) => word.slice(0, length + 1)));
  return [...growing, `${words[0]} ${words[1]?.slice(0, 2)}`];
}

/** Words that stand in the accounts of the fixture. */
export function accountWords(): string[] {
  return Array.from({ length: WORDS }, (_, index) => wordOf(index * 31 * 97));
}

/** First names of people who are banned in the fixture. */
export function bannedNames(): string[] {
  return Array.from({ length: WORDS }, (_, index) => wordOf(index * 20));
}
