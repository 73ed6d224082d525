import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keepChromiumHostRunning, type StartMessage } from '../../electron/host/chromium-start.ts';

/**
 * The app in processes of its own, as `npm start` runs it: this is the one that outlives a lock. Its only argument is a
 * file with the options. In the place of a person, `driven-host.ts` types.
 */
const options = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as StartMessage['options']; // written by the test
process.exitCode = await keepChromiumHostRunning(fileURLToPath(new URL('./driven-host.ts', import.meta.url)), options);
