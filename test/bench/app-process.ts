import type { StartMessage } from '../../electron/host/chromium-start.ts';
import { built } from './app.ts';

/**
 * The Chromium host in a process of its own, as `npm start` runs it, with somebody at the keys: says when the lock
 * screen is there, unlocks when told to, and ends with the channel.
 */
export interface AppMessage {
  readonly done: 'lock-screen' | 'unlocked';
}

process.once('message', (message) => void run(message as StartMessage)); // the benchmark sends this first

async function run({ options }: StartMessage): Promise<void> {
  const { startChromiumHost }: typeof import('../../electron/host/chromium.ts') = await import(
    built('electron/host/chromium.js')
  );
  const host = await startChromiumHost({ ...options, onBug: (at) => console.error(`Unexpected error ${at}`) });
  process.once('disconnect', host.quit);
  await host.page.getByLabel('Passphrase', { exact: true }).waitFor();
  tell({ done: 'lock-screen' });
  process.once('message', async (passphrase) => {
    await host.page.getByLabel('Passphrase', { exact: true }).fill(String(passphrase));
    await host.page.keyboard.press('Enter');
    await host.page.getByRole('navigation').first().waitFor();
    tell({ done: 'unlocked' });
  });
  await host.ended;
  process.exit();
}

function tell(message: AppMessage): void {
  process.send?.(message);
}
