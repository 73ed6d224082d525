import { scryptAsync } from '@noble/hashes/scrypt.js';
import { prepareDoor } from '../../../electron/services/door/door-answer.ts';
import { reading } from '../../../electron/services/door/reading.ts';
import { scryptOfNode } from '../../../electron/services/door/scrypt.ts';
import { NAME_BELOW } from '../../../electron/services/door/write-door-list.ts';
import { alsoCalled } from '../../../electron/services/nicknames.ts';
import type { ListedPerson } from '../../../electron/services/screening/registrant.ts';
import { SCRYPT_WORK_FACTOR } from '../../../electron/vault/key-files.ts';
import type { DoorAnswer } from '../../../shared/door/door.ts';
import { formsToKeep, formsToSeek, wholenessOf } from '../../../shared/door/name-forms.ts';
import { type Figure, inMs, median, type Part } from '../figure.ts';
import { readLabelledPairs, readTwins } from '../labelled-pairs.ts';
import type { InventedScreen } from './invented-screen.ts';
import { EXPECTED } from './twins.ts';

/** `in full`: the list asks for the whole name, and answers nothing. */
type Answer = DoorAnswer | 'in full';
type Door = (name: string) => Answer;
type Prepare = (listed: readonly Pick<ListedPerson, 'names'>[]) => Door;

/** Door mode as it is; the list without its hash, which changes how long an answer takes and not which one it is. */
const DOORS: readonly (readonly [string, Prepare])[] = [
  ['door mode', (listed) => prepareDoor(listed.map(({ names }, at) => ({ ...NOBODY, id: `${at}`, names })))],
  ['door list', listDoor],
];
const NOBODY = { emails: [], handles: [], organisation: '' };
/** Longer lists call more often: as many as most teams have, and as few. */
const SHORTER = [100, 20];
/** Enough for a share of one in a thousand. */
const STRANGERS = 20_000;

/** How often somebody who is listed is waved through, and how often the lead is called for nothing. */
export async function measureDoor(screen: InventedScreen): Promise<Part> {
  return {
    title: `At the door: ${screen.listed.length.toLocaleString('en')} listed people, by door mode and door list`,
    figures: [
      ...DOORS.flatMap(([what, prepare]) => onScreen(what, prepare, screen)),
      ...DOORS.flatMap(([what, prepare]) => onLabelledPairs(what, prepare)),
      ...DOORS.flatMap(([what, prepare]) => onTwins(what, prepare)),
      ...(await costs(screen)),
    ],
  };
}

function listDoor(listed: readonly Pick<ListedPerson, 'names'>[]): Door {
  const kept = new Set(listed.flatMap(({ names }) => names.flatMap((name) => formsToKeep(name, reading, alsoCalled))));
  return (name) => {
    if (['part', 'nothing'].includes(wholenessOf(name, reading))) return 'in full';
    return formsToSeek(name, reading).some((form) => kept.has(form)) ? 'call' : 'clear';
  };
}

function onScreen(what: string, prepare: Prepare, { listed, rows, twins }: InventedScreen): Figure[] {
  const door = prepare(listed);
  const strangers = rows
    .filter(({ row }) => !twins.has(row))
    .slice(0, STRANGERS)
    .map(({ names }) => names[0] ?? '');
  const answers = [...twins.values()].map((twin) => ({ twin, answer: door(twin.registered) }));
  const expected = answers.filter(({ twin }) => EXPECTED.has(twin.kind));
  return [
    {
      what: `${what}: false “clear”`,
      value: `${share(expected)} of twins that a screen is expected to find; of all kinds ${share(answers)}`,
    },
    ...[...Map.groupBy(answers, ({ twin }) => twin.kind)].map(([kind, all]) => ({
      what: `${what}: ${kind}`,
      value: `false “clear” ${share(all)}${inFull(all)}`,
    })),
    ...[listed.length, ...SHORTER].map((size) => {
      const shorter = prepare(listed.slice(0, size));
      const called = strangers.filter((name) => shorter(name) === 'call').length;
      const per = (100_000 / strangers.length) * called;
      return {
        what: `${what}: false “call”, ${size} listed`,
        value: `${per.toFixed(0)} of 100,000 strangers (${(per / 1000).toFixed(2)} %)`,
      };
    }),
  ];
}

/** The set was chosen to be hard: many that differ are nearly alike. */
function onLabelledPairs(what: string, prepare: Prepare): Figure[] {
  const pairs = readLabelledPairs() ?? [];
  const answers = pairs.map(({ names: [a, b], isSame }) => ({ isSame, answer: prepare([{ names: [b] }])(a) }));
  const [same, others] = [answers.filter(({ isSame }) => isSame), answers.filter(({ isSame }) => !isSame)];
  const called = others.filter(({ answer }) => answer === 'call').length;
  const value = `false “clear” ${share(same)} of ${same.length}${inFull(same)}; false “call” ${ratioOf(called, others.length)} of ${others.length}`;
  return pairs.length === 0 ? [] : [{ what: `${what}: labelled pairs, chosen to be hard`, value }];
}

function onTwins(what: string, prepare: Prepare): Figure[] {
  const whole = readTwins()?.filter((names) => names.every((name) => name.includes(' '))) ?? [];
  const answers = whole.map(([original, mistyped]) => ({ answer: prepare([{ names: [original] }])(mistyped) }));
  const value = `false “clear” ${share(answers)} of ${whole.length} with two names${inFull(answers)}`;
  return whole.length === 0 ? [] : [{ what: `${what}: mistyped twins (FEBRL)`, value }];
}

/** Of the list: a check on the other device, a guess of whoever holds file and code, and the writing. */
async function costs({ listed, rows }: InventedScreen): Promise<Figure[]> {
  const log2N = SCRYPT_WORK_FACTOR - NAME_BELOW;
  const inPage = await timeOf(() => scryptAsync('form', 'salt', { N: 2 ** log2N, r: 8, p: 1, dkLen: 8 }));
  const here = await timeOf(() => scryptOfNode('form', new Uint8Array(32), log2N, 8));
  const average = (all: readonly { names: readonly string[] }[], forms: (name: string) => string[]) =>
    all.reduce((sum, { names }) => sum + forms(names[0] ?? '').length, 0) / all.length;
  const sought = average(rows.slice(0, 1000), (name) => formsToSeek(name, reading));
  const kept = average(listed, (name) => formsToKeep(name, reading, alsoCalled));
  const perHour = Math.round(3_600_000 / here).toLocaleString('en');
  return [
    { what: 'door list: one check', value: `${sought.toFixed(1)} forms of a name, ${inMs(sought * inPage)} in a page` },
    {
      what: 'door list: one guess of whoever has file and code',
      value: `${inMs(here)} of one core (scrypt, N = 2^${log2N}, r = 8, p = 1): ${perHour} an hour`,
    },
    {
      what: 'door list: writing it',
      value: `${kept.toFixed(1)} forms kept of a name, ${inMs(100 * kept * here)} of one core for 100 names`,
    },
  ];
}

interface Answered {
  readonly answer: Answer;
}

/** Nobody who is asked for the name in full is waved through. */
function share(answers: readonly Answered[]): string {
  return ratioOf(answers.filter(({ answer }) => answer === 'clear').length, answers.length);
}

function inFull(answers: readonly Answered[]): string {
  const asked = answers.filter(({ answer }) => answer === 'in full').length;
  return asked === 0 ? '' : ` (${ratioOf(asked, answers.length)} asked for in full)`;
}

function ratioOf(some: number, all: number): string {
  return `${((100 * some) / Math.max(1, all)).toFixed(1)} %`;
}

/** Of processor time, as others may be at work on this machine. */
async function timeOf(run: () => Promise<unknown>): Promise<number> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return median(times);
}
