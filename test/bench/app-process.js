import { startChromiumHost } from '../../out/electron/host/chromium.js';

/**
 * The Chromium host in a process of its own, as `npm start` runs it, with somebody at the keys: says when the lock
 * screen is there, unlocks when told to, and ends with the channel. No TypeScript, as Node's reading of that would be
 * measured too.
 */
process.once('message', (message) => void run(message));

async function run({ options }) {
  const host = await startChromiumHost({ ...options, onBug: (at) => console.error(`Unexpected error ${at}`) });
  process.once('disconnect', host.quit);
  await host.page.getByLabel('Passphrase', { exact: true }).waitFor();
  process.send({ done: 'lock-screen' });
  process.once('message', async (passphrase) => {
    await host.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await host.page.keyboard.press('Enter');
    await host.page.getByRole('navigation').first().waitFor();
    process.send({ done: 'unlocked' });
  });
  await host.ended;
  process.exit();
}
