import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What became of one test. A check without tests of its own, such as the types, counts as one. */
export interface Outcome {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped, or that it passed only when it was tried again. */
  readonly reason?: string | undefined;
}

/** The parts of a report of Playwright that are read here. */
interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    title: string;
    tests: readonly { status: string; annotations: readonly Annotation[] }[];
  }[];
}
interface Annotation {
  readonly type: string;
  readonly description?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'quiet-room-test-'));
try {
  // The first two think and the tests of the engine mostly wait. Those in a browser have both cores for themselves.
  const [checks, engine] = await Promise.all([checkAll(), runVitest(join(folder, 'vitest.json'))]);
  process.exitCode = tell([...checks, ...engine, ...(await runPlaywright(join(folder, 'playwright.json')))]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function checkAll(): Promise<readonly Outcome[]> {
  const types = await check('types', ['run', '--silent', 'typecheck']);
  return [types, await check('lint', ['run', '--silent', 'lint'])];
}

/** What it printed is shown only when it fails. */
async function check(name: string, words: readonly string[]): Promise<Outcome> {
  const child = spawn('npm', words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => printed.push(piece));
  const [status] = await once(child, 'close');
  console.log(`${status === 0 ? '✓' : '×'} ${name}`);
  if (status !== 0) console.log(Buffer.concat(printed).toString());
  return { name, state: status === 0 ? 'passed' : 'failed' };
}

async function runVitest(report: string): Promise<readonly Outcome[]> {
  // By itself it would leave one core idle, as many files wait for processes of their own.
  const reporters = ['--maxWorkers=3', '--reporter=default', '--reporter=./test/vitest-outcomes.ts'];
  const status = await run('vitest', ['run', 'test/unit', 'test/integration', ...reporters], { OUTCOMES_FILE: report });
  return withFailure('vitest', status, existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : []);
}

/** What failed beside another one, on a busy machine, is tried once more by itself; if it passes then, that is said. */
async function runPlaywright(report: string): Promise<readonly Outcome[]> {
  const first = await playwright(report);
  if (!first.some(({ state }) => state === 'failed')) return first;
  const again = await playwright(report, '--last-failed', '--workers=1');
  const passed = new Set(again.filter(({ state }) => state === 'passed').map(({ name }) => name));
  return first.map((outcome) =>
    outcome.state === 'failed' && passed.has(outcome.name)
      ? { ...outcome, state: 'passed', reason: 'only at the second try, by itself' }
      : outcome,
  );
}

async function playwright(report: string, ...words: readonly string[]): Promise<readonly Outcome[]> {
  rmSync(report, { force: true });
  const reporters = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const status = await run('playwright', ['test', '--reporter=list,json', ...words], reporters);
  const suites: readonly Suite[] = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).suites : [];
  return withFailure(
    'playwright',
    status,
    suites.flatMap((suite) => outcomesOf(suite)),
  );
}

async function run(command: string, words: readonly string[], environment: Record<string, string>): Promise<number> {
  // Many tests start the command line, whose source need not be compiled anew each time.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled'), ...environment };
  const [status] = await once(spawn(command, words, { stdio: 'inherit', env }), 'exit');
  return status ?? 1;
}

/** A run that failed as a whole, such as in its preparation, must not look like one without failures. */
function withFailure(name: string, status: number, outcomes: readonly Outcome[]): readonly Outcome[] {
  if (status === 0 && outcomes.length > 0) return outcomes;
  return outcomes.some(({ state }) => state === 'failed') ? outcomes : [...outcomes, { name, state: 'failed' }];
}

function outcomesOf({ title, suites = [], specs = [] }: Suite): Outcome[] {
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ status, annotations }): Outcome => {
      const name = `${title}: ${spec.title}`;
      if (status === 'skipped') return { name, state: 'skipped', reason: reasonIn(annotations) };
      return { name, state: status === 'expected' ? 'passed' : 'failed' };
    }),
  );
  return [...own, ...suites.flatMap(outcomesOf)];
}

function reasonIn(annotations: readonly Annotation[]): string {
  return annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'no reason given';
}

/** Prints what was skipped and what failed, and last of all the counts. Answers with the exit code. */
function tell(outcomes: readonly Outcome[]): number {
  const of = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state);
  const [skipped, failed] = [of('skipped'), of('failed')];
  for (const { name, reason } of skipped) console.log(`skipped: ${name} (${reason})`);
  for (const { name, reason } of of('passed').filter(({ reason }) => reason))
    console.log(`passed: ${name} (${reason})`);
  for (const { name } of failed) console.log(`failed: ${name}`);
  console.log(`${of('passed').length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}
