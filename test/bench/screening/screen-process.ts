import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { ListedPerson } from '../../../electron/services/screening/registrant.ts';
import { prepareScreen, screenRows } from '../../../electron/services/screening/screen.ts';

/** One screen in a process of its own, so that its memory can be measured. Tells how it went in one line of JSON. */
const { values } = parseArgs({
  options: {
    list: { type: 'string', default: '' },
    rows: { type: 'string', default: '' },
    cancelAfter: { type: 'string' },
  },
});
/** One person a line, names between tabs: made elsewhere, so that what making them took is not counted here. */
const lines = (path: string) => readFileSync(path, 'utf8').split('\n');
const listed = lines(values.list).map((line, at): ListedPerson => {
  const names = line.split('\t');
  return { id: `${at}`, names, emails: [`listed${at}@example.org`], handles: [`@moth${at}`], organisation: '' };
});
const rows = lines(values.rows).map((name, row) => {
  const emails = [`${name.toLowerCase().replace(/\W/g, '.')}${row % 97}@example.com`];
  return { row, names: [name], emails, handles: [], organisation: '' };
});

const controller = new AbortController();
const blocked = monitorEventLoopDelay({ resolution: 5 });
blocked.enable();
const before = process.memoryUsage.rss();
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
    megabytesBefore: before / 2 ** 20,
    blockedMs: blocked.max / 1e6,
    endedAfterMs: cancelled === 0 ? null : ended - cancelled,
    found,
  }),
);
