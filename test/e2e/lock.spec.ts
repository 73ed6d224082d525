import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { type App, expectAccessible, launchApp, openApp, PASSPHRASE, test } from './app.ts';
import { ask } from './cases.ts';
import { confirmRecoveryKey, PASSPHRASE_FIELDS, readRecoveryKey } from './recovery.ts';
import { choose, openCase } from './steps.ts';

test('the lock screen shows the name of the case file and nothing in it', async () => {
  await using app = await openApp();
  const { incident } = await openCase(app.page);
  await app.afterLock(() => app.page.getByRole('button', { name: 'Lock', exact: true }).click());
  const { page } = app;
  await expect(page.getByText('Example · locked at')).toBeVisible();
  await expect(page.getByText(incident.codeName)).toHaveCount(0);
  await expect(page).toHaveTitle('Quiet Room');
  await expect(page.getByLabel('Passphrase')).toBeFocused();
  await expectAccessible(page);
});

test('a wrong passphrase gets one sentence, and each next try a longer wait', async () => {
  await using app = await openApp();
  await app.lock();
  const { page } = app;
  await page.getByLabel('Passphrase').fill('seven calm herons by the sea');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    'That did not open the case file. Try again, or use the recovery key.',
  );
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  await page.getByLabel('Passphrase').fill('seven calm herons by the hill');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Next try in 2 seconds' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  await app.unlock();
});

test('what was typed survives a lock by key, also in an open dialog', async () => {
  await using app = await openApp();
  const { incident } = await openCase(app.page);
  await app.page.getByRole('button', { name: 'Edit the facts' }).click();
  await app.page.getByRole('dialog').getByLabel('Where', { exact: true }).fill('Behind the stage, by the blue door');
  await app.afterLock(() => app.page.keyboard.press('Control+Shift+L'));
  await app.unlock();
  await goToFacts(app, incident.codeName);
  await expect(app.page.getByRole('dialog').getByLabel('Where', { exact: true })).toHaveValue(
    'Behind the stage, by the blue door',
  );
});

test('left alone it locks after five minutes, or after as many as the settings say', async () => {
  await using app = await openApp();
  using clock = turnedClock();
  await openCase(app.page);
  await app.page.getByLabel('Add a note').fill('Half a note');
  clock.forward(4.8);
  await expectStaysOpen(app);
  await app.afterLock(() => clock.forward(0.3));
  await app.unlock();
  await app.page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  await choose(app.page, 'Lock by itself after', '10 minutes');
  await app.page.getByRole('button', { name: 'Save' }).click();
  await expect(app.page.getByText('Saved', { exact: true })).toBeVisible();
  clock.forward(9);
  await expectStaysOpen(app);
  await app.afterLock(() => clock.forward(1.1));
  await expect(app.page.getByLabel('Passphrase')).toBeFocused();
});

test('closing the window locks, and what was typed in that moment is kept', async () => {
  await using app = await openApp({ own: true });
  const { incident } = await openCase(app.page);
  await app.page.getByRole('button', { name: 'Edit the facts' }).click();
  await app.page.getByRole('dialog').getByLabel('Where', { exact: true }).fill('Behind the stage');
  const { profileFolder } = app;
  await app.page.close({ runBeforeUnload: true });
  await expect.poll(() => existsSync(profileFolder)).toBe(false);
  await app.restart();
  await app.page.getByRole('button', { name: 'Example', exact: true }).click();
  await app.unlock();
  await goToFacts(app, incident.codeName);
  await expect(app.page.getByRole('dialog').getByLabel('Where', { exact: true })).toHaveValue('Behind the stage');
});

test('what was typed in a new member’s dialog survives, but never a passphrase', async () => {
  await using app = await openApp();
  await addMemberHalfway(app);
  await app.afterLock(() => app.page.keyboard.press('Control+Shift+L'));
  await app.unlock();
  await app.page.getByRole('navigation').getByRole('link', { name: 'Members' }).click();
  await app.page.getByRole('button', { name: 'Add a member' }).click();
  await expect(app.page.getByLabel('Name')).toHaveValue('Noor Aziz');
  await expect(app.page.getByLabel('Their passphrase')).toHaveValue('');
  const drafts = await ask<{ content: string }[]>(app.page, 'drafts.list', { prefix: 'member' });
  expect(JSON.stringify(drafts)).not.toContain('nine patient otters');
});

test('the recovery key opens it, asks for a new passphrase and is replaced', async () => {
  await using app = await launchApp();
  const made = await createFile(app);
  await app.lock();
  const { page } = app;
  await page.getByRole('button', { name: 'Use the recovery key' }).click();
  const field = page.getByLabel('Recovery key');
  await field.fill(made.toLowerCase().replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')));
  await expect(page.getByText('A character in the recovery key is mistyped.')).toBeVisible();
  await expectAccessible(page);
  await field.fill(made.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('heading', { name: 'Choose a new passphrase' })).toBeVisible();
  await expectAccessible(page);
  const next = 'eleven brass kettles sing at noon';
  await page.getByLabel('Passphrase', { exact: true }).fill(next);
  await page.getByLabel(PASSPHRASE_FIELDS.again).fill(next);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  const key = await readRecoveryKey(page);
  expect(key.join('-')).not.toBe(made);
  await confirmRecoveryKey(page, key);
  await app.lock();
  await app.unlock(next);
});

test('another case file can be chosen from the lock screen, and this one is in the list', async () => {
  await using app = await openApp();
  await app.lock();
  await app.page.getByRole('button', { name: 'Another case file' }).click();
  await expect(app.page.getByRole('heading', { name: 'Welcome to Quiet Room' })).toBeVisible();
  await expectAccessible(app.page);
  await app.page.getByRole('button', { name: 'Example', exact: true }).click();
  await app.unlock();
});

async function goToFacts({ page }: App, codeName: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Incidents/ })
    .click();
  await page.getByRole('link', { name: codeName }).click();
  await page.getByRole('button', { name: 'Edit the facts' }).click();
}

/** The host looks at its clock once a second. */
async function expectStaysOpen({ page }: App): Promise<void> {
  await page.waitForTimeout(2500);
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

/** Turns the clock by which the host counts idle minutes; the machine's own may jump like that, too. */
function turnedClock(): Disposable & { forward(minutes: number): void } {
  const real = Date.now;
  let ahead = 0;
  Date.now = () => real() + ahead;
  return {
    forward(minutes) {
      ahead += minutes * 60_000;
    },
    [Symbol.dispose]() {
      Date.now = real;
    },
  };
}

async function addMemberHalfway({ page }: App): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Members' }).click();
  await page.getByRole('button', { name: 'Add a member' }).click();
  await page.getByLabel('Name').fill('Noor Aziz');
  await page.getByLabel('Their passphrase').fill('nine patient otters wait');
}

/** Made over the bridge; the recovery key is what the test needs of it. */
async function createFile(app: App): Promise<string> {
  const place = await ask<{ grant: string }>(app.page, 'desk.grantPath', {
    purpose: 'case-file-parent',
    folder: app.folder,
  });
  const made = await ask<{ recoveryKey: string }>(app.page, 'session.create', {
    folder: place.grant,
    name: 'Example',
    organisation: 'Example Conference',
    member: 'Alex Moreno',
    passphrase: PASSPHRASE,
  });
  return made.recoveryKey;
}
