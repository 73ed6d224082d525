import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Outcome } from './run.ts';

/** Writes what became of each test, with the reason of each skip, to the file that `test/run.ts` names. */
export default class Outcomes implements Reporter {
  readonly outcomes: Outcome[] = [];

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    const state = result.state === 'pending' ? 'failed' : result.state;
    const reason = result.state === 'skipped' ? (result.note ?? 'no reason given') : undefined;
    this.outcomes.push({ name: `${test.module.relativeModuleId}: ${test.fullName}`, state, reason });
  }

  /** A file that could not be read has no tests that could fail. */
  onTestModuleEnd(module: TestModule): void {
    if (module.errors().length > 0) this.outcomes.push({ name: module.relativeModuleId, state: 'failed' });
  }

  onTestRunEnd(): void {
    const file = process.env['OUTCOMES_FILE'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(this.outcomes));
  }
}
