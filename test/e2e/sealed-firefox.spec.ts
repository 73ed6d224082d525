import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { listPage } from '../../electron/services/door/list-page.ts';
import { makeDoorList } from '../../electron/services/door/make-door-list.ts';
import { formPage } from '../../electron/services/sealed/form-page.ts';
import { openSealed } from '../../electron/services/sealed/open-sealed.ts';
import { readPageProgram } from '../../electron/services/single-page/page-program.ts';
import doorMessages from '../../resources/messages/en/door-list.json' with { type: 'json' };
import en from '../../resources/messages/en/sealed.json' with { type: 'json' };
import { type Firefox, findFirefox, startFirefox } from './firefox.ts';

test('the form seals and the door list answers in Firefox too', async () => {
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
  await checkDoorList(firefox, join(folder, 'list.html'));
  rmSync(folder, { recursive: true, force: true });
});

async function checkDoorList(firefox: Firefox, path: string): Promise<void> {
  const head = { ...{ event: '', lead: 'Ada', reach: '555', practice: false }, ...{ messages: doorMessages } };
  const working = { signal: new AbortController().signal, progress: () => undefined };
  const days = { expiresOn: '2999-01-01', cost: { code: 4, name: 4 } };
  const { list, code } = await makeDoorList({ ...head, ...days }, [{ names: ['Rita Reported'] }], working);
  writeFileSync(path, listPage(list, await readPageProgram('door-list')));
  await firefox.goto(`file://${path}`);
  expect(await answerTo(firefox, 'code', code, '#name')).toBe('');
  expect(await answerTo(firefox, 'name', 'Repotred, Rita', '.answer h2')).toBe('Call the lead');
  expect(await answerTo(firefox, 'name', 'Olga Novak', '.answer h2')).toBe('Clear');
  writeFileSync(path, listPage({ ...list, expiresOn: '2020-01-01' }, await readPageProgram('door-list')));
  await firefox.goto(`file://${path}`);
  expect(await firefox.evaluate(`document.querySelector('main').textContent`)).toContain('answers no more');
  expect(await firefox.evaluate(`document.querySelectorAll('input').length`)).toBe(0);
}

/** Types into the field and waits for what comes of it. */
function answerTo(firefox: Firefox, field: string, typed: string, answer: string): Promise<unknown> {
  return firefox.evaluate(`
    document.querySelector('.answer')?.replaceChildren();
    document.getElementById('${field}').value = '${typed}';
    document.querySelector('button.primary').click();
    new Promise((resolve) => {
      const timer = setInterval(() => {
        const found = document.querySelector('${answer}');
        if (found === null || document.querySelector('button.primary').disabled) return;
        clearInterval(timer);
        resolve(found.textContent);
      }, 20);
    })
  `);
}
