import { startChromiumHost } from './chromium.ts';
import { LOCKED_EXIT_CODE, type StartMessage } from './chromium-start.ts';
import { deferred } from './waiting.ts';

/** Longer than the host needs when each of its waits runs out. */
const QUIT_WITHIN_MS = 10_000;

/**
 * The process of the Chromium host. The starter (electron/start.ts) tells it over a private channel what to open, and
 * learns by the exit code whether to start another: after a lock, nothing of this process may stay.
 */
process.umask(0o077);
// Heard from the start on: a host that is ended half-way would leave its profile behind.
const askedToQuit = deferred();
let asked = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, askedToQuit.resolve);
process.once('disconnect', askedToQuit.resolve);
void askedToQuit.promise.then(() => {
  asked = true;
  setTimeout(() => process.exit(1), QUIT_WITHIN_MS).unref();
});
process.once('message', (message) => void run(message as StartMessage)); // the starter sends nothing else

async function run({ options }: StartMessage): Promise<void> {
  try {
    const host = await startChromiumHost({ ...options, onBug: (at) => console.error(`Unexpected error ${at}`) });
    void askedToQuit.promise.then(host.quit);
    const { again, reopen, window } = await host.ended;
    const exit = () => process.exit(again ? LOCKED_EXIT_CODE : 0);
    if (process.connected) process.send?.({ reopen, window }, exit);
    else exit();
  } catch (error) {
    // Whatever failed because everything is being ended is no failure.
    if (asked) process.exit(0);
    console.error(`${options.program} did not open a window: ${(error as Error).message}`);
    process.exit(1);
  }
}
