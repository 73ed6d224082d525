import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from '../../electron/cli/commands.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import { openTestCaseFile, PASSPHRASE, TEST_WORK_FACTOR, type TestCaseFile } from './harness.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
  await file.lock();
});
afterEach(() => file.close());

it('members are listed, added with a passphrase of their own, and removed with a new recovery key', async () => {
  const added = await run('members add', ['Bo'], {
    role: 'lead',
    'new-passphrase-file': kept('Bo feeds the herons at dawn'),
  });
  expect(added.value).toEqual({ member: expect.objectContaining({ name: 'Bo', role: 'lead' }) });
  expect(await run('members add', ['Cy'])).toMatchObject({
    value: { passphrase: expect.stringMatching(/^(\w+ ){6}\w+$/) },
  });
  expect((await run('members list')).text).toBe('lead           Mona\nlead           Bo\nresponder      Cy');
  const removed = await run('members remove', ['cy']);
  expect(removed.value).toMatchObject({ recoveryKey: expect.stringMatching(/^([A-Z0-9]{4}-){7}[A-Z0-9]{4}$/) });
  expect((await run('members list', [], { former: true })).text).toMatch(/responder {6}Cy, until \d{4}-\d\d-\d\d$/);
  await expect(run('members remove', ['Cy'])).rejects.toMatchObject({ code: 'not-found' });
  await expect(run('members remove', ['Mona'])).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(run('members add', ['Di'], { role: 'king' })).rejects.toThrow('--role needs one of');
});

it('recovery cards in a file unlock the command line, until somebody is removed', async () => {
  await file.unlockAs(PASSPHRASE);
  const { cards } = await file.api.recovery.split({ needed: 2, holders: ['Bo', 'The safe'] });
  for (const { number, share } of cards) {
    const groups = [2, 5].map((index) => ({ index, text: share.split('-')[index] ?? '' }));
    await file.api.recovery.confirmShare({ number, groups });
  }
  await file.lock();
  const byCards = { 'cards-file': kept(cards.map(({ share }) => share).join('\n')) };
  expect((await run('members list', [], byCards)).text).toContain('Recovery cards, any 2 of 2: 1 Bo, 2 The safe');
  await run('members add', ['Cy'], byCards);
  expect((await run('members remove', ['Cy'], byCards)).text).toContain('open nothing any more');
  await expect(run('members list', [], byCards)).rejects.toMatchObject({ code: 'no-shares' });
});

/** As the command line runs it, but for scrypt, which would take seconds each time. */
async function run(name: string, words: readonly string[] = [], options: Record<string, string | boolean> = {}) {
  const engine = createEngine({
    settingsFile: join(file.around, 'other.json'),
    practiceFolder: join(file.around, 'practice'),
    scryptWorkFactor: TEST_WORK_FACTOR,
    now: undefined,
    reportBug: (bug) => {
      throw bug;
    },
  });
  const context = {
    engine,
    given: [file.folder, ...words],
    options,
    passphrase: async () => PASSPHRASE,
    readInput: async () => '',
  };
  try {
    const outcome = await commands[name]?.run(context);
    if (outcome === undefined) throw new Error(`There is no command ${name}`);
    return outcome;
  } finally {
    await engine.close();
  }
}

function kept(content: string): string {
  const path = join(file.around, `kept-${content.length}`);
  writeFileSync(path, `${content}\n`);
  return path;
}
