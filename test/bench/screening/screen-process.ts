import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { ListedPerson } from '../../../electron/services/screening/registrant.ts';
import { prepareScreen, screenRows } from '../../../electron/services/screening/screen.ts';
import { Chance } from './chance.ts';
import { readNames } from './names.ts';
import { inventPerson, latinName } from './people.ts';

/** One screen in a process of its own, so that its memory can be measured. Tells how it went in one line of JSON. */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    listed: { type: 'string', default: '1000' },
    names: { type: 'string', default: '1' },
    cancelAfter: { type: 'string' },
  },
});
const chance = new Chance(20_270_601);
const names = readNames(chance);
const inventName = () => latinName(inventPerson(names, chance));
const listed = Array.from({ length: Number(values.listed) }, (_, at): ListedPerson => {
  const theirs = Array.from({ length: Number(values.names) }, inventName);
  return { id: `${at}`, names: theirs, emails: [`listed${at}@example.org`], handles: [`@moth${at}`], organisation: '' };
});
const rows = Array.from({ length: Number(values.rows) }, (_, row) => {
  const name = inventName();
  return {
    row,
    names: [name],
    emails: [`${name.toLowerCase().replace(/\W/g, '.')}${row % 97}@example.com`],
    handles: [],
    organisation: '',
  };
});

const controller = new AbortController();
const blocked = monitorEventLoopDelay({ resolution: 5 });
blocked.enable();
const startedCpu = process.cpuUsage();
const started = performance.now();
let cancelled = 0;
if (values.cancelAfter !== undefined)
  setTimeout(() => {
    cancelled = performance.now();
    controller.abort();
  }, Number(values.cancelAfter));
let found = 0;
try {
  found = (await screenRows(prepareScreen(listed), rows, { signal: controller.signal, progress: () => undefined }))
    .length;
} catch (error) {
  if (!controller.signal.aborted) throw error;
}
const { user, system } = process.cpuUsage(startedCpu);
const ended = performance.now();
console.log(
  JSON.stringify({
    seconds: (ended - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    blockedMs: blocked.max / 1e6,
    endedAfterMs: cancelled === 0 ? null : ended - cancelled,
    found,
  }),
);
