import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, type TestCaseFile } from './harness.ts';

const SEALED = 'six words that are told on paper';
const SEAL = { kind: 'passphrase', passphrase: SEALED } as const;

let from: TestCaseFile;
let to: TestCaseFile;
beforeEach(async () => {
  [from, to] = [await openTestCaseFile(), await openTestCaseFile()];
});
afterEach(async () => {
  expect([...from.bugs, ...to.bugs]).toEqual([]);
  await Promise.all([from.close(), to.close()]);
});

describe('a handover', () => {
  it('brings everything', async () => {
    const { incident } = await from.api.reports.file(
      report({ account: 'xylophone', reported: [told('Rita Reported')] }),
    );
    const made = await from.api.handover.make({ destination: from.place('a.age'), cases: 'all', seal: SEAL });
    console.log(made);
    to.engine.grant('p', `${from.around}/a.age`);
    const file = 'p' as never;
    const seen = await to.api.handover.inspect({ file, passphrase: SEALED });
    console.log(JSON.stringify(seen));
    const taken = await to.api.handover.take({
      file,
      passphrase: SEALED,
      conflicts: [{ incidentId: incident.id, kind: 'none' }],
    });
    console.log(JSON.stringify(taken));
    console.log(JSON.stringify(await to.api.incidents.get({ id: incident.id })));
    console.log(JSON.stringify(await to.api.handover.take({ file, passphrase: SEALED, conflicts: [] })));
    expect((await to.api.audit.verify({})).intact).toBe(true);
  });
});
