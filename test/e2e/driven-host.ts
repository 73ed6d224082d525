import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromiumHost } from '../../electron/host/chromium.ts';
import { LOCKED_EXIT_CODE, type StartMessage } from '../../electron/host/chromium-start.ts';
import { takeWalk, type Walk } from './walk.ts';

/**
 * The host's process with somebody at the keys. In its first life it takes the walk that `walk.json` describes, deletes
 * that file so that no later process has ever seen it, and locks; in its second it rests on the lock screen.
 */
process.umask(0o077);
process.once('message', (message) => void run(message as StartMessage)); // the starter sends nothing else

async function run({ options }: StartMessage): Promise<void> {
  const home = options.engine.practiceFolder;
  const walkFile = join(home, 'walk.json');
  const host = await startChromiumHost({ ...options, onBug: (at) => console.error(`Unexpected error ${at}`) });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, host.quit);
  process.once('disconnect', host.quit);
  writeFileSync(join(home, 'profile.txt'), host.profileFolder);
  if (existsSync(walkFile)) {
    const walk = JSON.parse(readFileSync(walkFile, 'utf8')) as Walk; // written by the test
    await takeWalk(host.page, walk);
    rmSync(walkFile);
    if (walk.slow) writeFileSync(join(home, 'control'), walk.marker);
    writeFileSync(join(home, 'walked'), '');
    await waitFor(join(home, 'go-on'));
    host.lock();
  } else {
    await host.page.getByLabel('Passphrase').waitFor();
    writeFileSync(join(home, 'locked'), '');
  }
  const { again, reopen, window } = await host.ended;
  process.send?.({ reopen, window }, () => process.exit(again ? LOCKED_EXIT_CODE : 0));
}

async function waitFor(file: string): Promise<void> {
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 50));
}
