import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { formPage } from '../../electron/services/sealed/form-page.ts';
import { openSealed } from '../../electron/services/sealed/open-sealed.ts';
import { readPageProgram } from '../../electron/services/single-page/page-program.ts';
import en from '../../resources/messages/en/sealed.json' with { type: 'json' };
import { findFirefox, startFirefox } from './firefox.ts';

test('the form seals in Firefox too', async () => {
  const program = findFirefox();
  test.skip(program === undefined, 'no Firefox is installed here');
  const folder = mkdtempSync(join(tmpdir(), 'quiet-test-'));
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const form = {
    language: 'en',
    recipient,
    contact: 'coc@example.org',
    event: '',
    practice: false,
    messages: en,
  } as const;
  writeFileSync(join(folder, 'form.html'), formPage(form, await readPageProgram('sealed-form')));
  await using firefox = await startFirefox(program ?? '');
  await firefox.goto(`file://${join(folder, 'form.html')}`);
  expect(await firefox.evaluate(`document.querySelector('.words').textContent`)).toMatch(/^(\w+ ){5}\w+$/);
  const text = await firefox.evaluate(`
    document.getElementById('account').value = 'Written in Firefox';
    document.querySelector('button.primary').click();
    new Promise((resolve) => {
      const timer = setInterval(() => {
        const sealed = document.getElementById('text');
        if (sealed === null) return;
        clearInterval(timer);
        resolve(sealed.value);
      }, 50);
    })
  `);
  const { report } = await openSealed(Buffer.from(String(text)), [identity]);
  expect(report.answers.account).toBe('Written in Firefox');
  rmSync(folder, { recursive: true, force: true });
});
