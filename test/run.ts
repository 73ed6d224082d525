import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What became of one test. A check without tests of its own, such as the types, counts as one. */
export interface Outcome {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped. */
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
  const outcomes = [
    check('types', 'npm', ['run', '--silent', 'typecheck']),
    check('lint', 'npm', ['run', '--silent', 'lint']),
    ...runVitest(join(folder, 'vitest.json')),
    ...runPlaywright(join(folder, 'playwright.json')),
  ];
  process.exitCode = tell(outcomes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** `stdout` of a check is shown only when it fails. */
function check(name: string, command: string, parameters: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: 'utf8', shell: false });
  console.log(`${status === 0 ? '✓' : '×'} ${name}`);
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return { name, state: status === 0 ? 'passed' : 'failed' };
}

function runVitest(report: string): readonly Outcome[] {
  // By itself it would leave one core idle: each file is a process of its own, and most of them wait for others.
  const reporters = ['--maxWorkers=2', '--reporter=default', '--reporter=./test/vitest-outcomes.ts'];
  const status = run('vitest', ['run', 'test/unit', 'test/integration', ...reporters], { OUTCOMES_FILE: report });
  return withFailure('vitest', status, existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : []);
}

function runPlaywright(report: string): readonly Outcome[] {
  const status = run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const suites: readonly Suite[] = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).suites : [];
  return withFailure(
    'playwright',
    status,
    suites.flatMap((suite) => outcomesOf(suite)),
  );
}

function run(command: string, parameters: readonly string[], environment: Record<string, string>): number {
  return spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, ...environment } }).status ?? 1;
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
  for (const { name } of failed) console.log(`failed: ${name}`);
  console.log(`${of('passed').length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}
