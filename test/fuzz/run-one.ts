import { peakMegabytes } from '../fixtures/peak-memory.ts';
import { fuzz } from './fuzz.ts';
import { importers } from './importers.ts';

/** One importer in a process of its own, so that its memory is known: name, count, seed. The outcome is JSON. */
const [name = '', count = '', seed = ''] = process.argv.slice(2);
const importer = importers.find((known) => known.name === name);
if (importer === undefined) throw new Error(`No importer is called "${name}"`);
await fuzz(importer, 1, Number(seed)); // so that what its code takes to load is not counted
const idle = process.memoryUsage().rss;
const outcome = await fuzz(importer, Number(count), Number(seed));
const peakMb = peakMegabytes();
console.log(JSON.stringify({ ...outcome, peakMb, idleMb: idle / 2 ** 20 }));
