import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { broken, endure, seededRandom, type WholeFile, wholeFiles } from '../fixtures/broken-files.ts';
import { screenProfile } from '../fixtures/pictures.ts';
import { removeTemporaryFolders, temporaryFolder } from '../fixtures/vault-rooms.ts';

/** `npm run fuzz`: broken pictures, films, recordings and PDFs, so many of each format; the usual tests have a few. */
const INPUTS = 10_000;

const folder = temporaryFolder();
writeFileSync(join(folder, 'screen.icc'), screenProfile());
for (const file of wholeFiles(folder, join(folder, 'screen.icc'))) fuzz(file);
removeTemporaryFolders();

function fuzz({ format, bytes }: WholeFile): void {
  const told = { stripped: 0, refused: 0 };
  let slowest = 0;
  for (let seed = 1; seed <= INPUTS; seed++) {
    const start = performance.now();
    told[attempt({ format, bytes: broken(bytes, seededRandom(seed)) }, seed)] += 1;
    slowest = Math.max(slowest, performance.now() - start);
  }
  console.log(
    `${format}: ${INPUTS} inputs, ${told.stripped} stripped, ${told.refused} refused, slowest ${slowest.toFixed(0)} ms`,
  );
}

function attempt(file: WholeFile, seed: number) {
  try {
    return endure(file);
  } catch (error) {
    throw new Error(`The ${file.format} with seed ${seed} was not endured`, { cause: error });
  }
}
