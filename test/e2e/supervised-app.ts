import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keepChromiumHostRunning, type StartMessage } from '../../electron/host/chromium-start.ts';

/**
 * The app in processes of its own, as `npm start` runs it: this is the one that outlives a lock. Its first argument is a
 * file with the options; the second, the host's process: `driven-host.ts` types in the place of a person.
 */
const options = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as StartMessage['options']; // written by the test
const host = new URL(process.argv[3] ?? './driven-host.ts', import.meta.url);
process.exitCode = await keepChromiumHostRunning(fileURLToPath(host), options);
