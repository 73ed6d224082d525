import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { ListedPerson, Registrant } from '../../../electron/services/screening/registrant.ts';
import { prepareScreen, screenRows } from '../../../electron/services/screening/screen.ts';
import { peakMegabytes } from '../../fixtures/peak-memory.ts';

/** One screen in a process of its own, so that its memory can be measured. Tells how it went in one line of JSON. */
const { values } = parseArgs({
  options: {
    list: { type: 'string', default: '' },
    rows: { type: 'string', default: '' },
    count: { type: 'string', default: '0' },
    cancelAfter: { type: 'string' },
  },
});
/** One person a line: made elsewhere, so that what making them took is not counted here. */
const listed = readFileSync(values.list, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line, at): ListedPerson => {
    const names = line.split('\t');
    return { id: `${at}`, names, emails: [`listed${at}@example.org`], handles: [`@moth${at}`], organisation: '' };
  });
const table = readFileSync(values.rows, 'utf8');
/** Read from the table whenever they are gone through: what is measured is what the screening needs. */
const rows = {
  length: Number(values.count),
  *[Symbol.iterator](): Generator<Registrant> {
    let from = 0;
    for (let row = 0; row < this.length; row++) {
      const to = table.indexOf('\n', from);
      const [name = '', email = ''] = table.slice(from, to).split('\t');
      yield { row, names: [name], emails: [email], handles: [], organisation: '' };
      from = to + 1;
    }
  },
};

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
    megabytes: peakMegabytes(),
    megabytesBefore: before / 2 ** 20,
    blockedMs: blocked.max / 1e6,
    endedAfterMs: cancelled === 0 ? null : ended - cancelled,
    found,
  }),
);
