import { AppError } from '../../../shared/reply.ts';
import type { DueCase } from '../../../shared/retention/due-case.ts';
import type { HowErased } from '../../../shared/retention/rule.ts';
import type { Day } from '../../../shared/time.ts';
import { type Api, unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { today } from '../today.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const erase: Command = {
  summary: 'Erases the cases whose time is over, by the rule that the team agreed on',
  places: ['DIR'],
  options: {
    due: { about: 'All that fell due by today, after the days of notice', required: true },
    'dry-run': { about: 'Only lists them: nothing is changed' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    'What it does cannot be undone. Backups and what was exported before are not reached: look at them in the app.',
    'Exit code 1 when something that fell due stays.',
  ],
  async run(context) {
    if (context.options['due'] !== true) throw new UsageError('erase needs --due');
    const api = await unlock(context, context.given[0] ?? '');
    const { days, leftOut } = await api.retention.overview({ today: today() });
    const due = days.filter(({ on }) => on <= today()).flatMap(({ cases }) => cases);
    const dryRun = context.options['dry-run'] === true;
    const { erased, stay } = dryRun ? { erased: [], stay: [] } : await eraseAll(api, due);
    const value = { dryRun, due: due.map(asListed), erased: erased.map(asListed), stay, leftOut };
    return { value, text: asText(value), good: stay.length === 0 };
  },
};

interface Staying {
  readonly codeName: string;
  readonly why: string;
}

interface Gone {
  readonly erased: readonly DueCase[];
  readonly stay: readonly Staying[];
}

async function eraseAll(api: Api, due: readonly DueCase[]): Promise<Gone> {
  const groups = [...Map.groupBy(due, ({ how }) => how)].flatMap(([how, cases]) => {
    return inPieces(cases).map((piece) => ({ how, piece }));
  });
  const done: Gone[] = [];
  for (const { how, piece } of groups) done.push(await eraseTogether(api, how, piece));
  return { erased: done.flatMap(({ erased }) => erased), stay: done.flatMap(({ stay }) => stay) };
}

/** In one transaction; where one of them must stay the others go by themselves. */
async function eraseTogether(api: Api, how: HowErased, cases: readonly DueCase[]): Promise<Gone> {
  const [first, ...others] = cases;
  if (first === undefined) return { erased: [], stay: [] };
  const confirmation = others.length === 0 ? first.codeName : String(cases.length);
  try {
    await api.erasures.eraseCases({ incidentIds: cases.map(({ incidentId }) => incidentId), how, confirmation });
    return { erased: cases, stay: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (others.length === 0) return { erased: [], stay: [{ codeName: first.codeName, why: error.message }] };
    const done: Gone[] = [];
    for (const each of cases) done.push(await eraseTogether(api, how, [each]));
    return { erased: done.flatMap(({ erased }) => erased), stay: done.flatMap(({ stay }) => stay) };
  }
}

/** As many as one call takes. */
const MOST = 1000;

function inPieces(cases: readonly DueCase[]): DueCase[][] {
  const count = Math.ceil(cases.length / MOST);
  return Array.from({ length: count }, (_, index) => cases.slice(index * MOST, (index + 1) * MOST));
}

interface Listed {
  readonly codeName: string;
  readonly on: Day;
  readonly how: HowErased;
  readonly rule: string;
}

function asListed({ codeName, on, how, rule }: DueCase): Listed {
  return { codeName, on, how, rule };
}

interface Told {
  readonly dryRun: boolean;
  readonly due: readonly Listed[];
  readonly erased: readonly Listed[];
  readonly stay: readonly Staying[];
  readonly leftOut: number;
}

function asText({ dryRun, due, erased, stay, leftOut }: Told): string {
  const lines = (dryRun ? due : erased).map(({ codeName, on, how, rule }) => {
    return `${on}  ${dryRun ? `would be ${how}` : how.padEnd(10)}  ${codeName} (${rule})`;
  });
  return [
    ...(lines.length === 0 ? [dryRun ? 'Nothing is due' : 'Nothing was erased'] : lines),
    ...stay.map(({ codeName, why }) => `stays       ${codeName}: ${why}`),
    ...(leftOut === 0 ? [] : [`${leftOut} left out, as you are in conflict with them`]),
  ].join('\n');
}
