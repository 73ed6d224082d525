import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DOSSIER_PASSPHRASE } from './exports.ts';

/** Brings the PDFs that the tour has saved to its folder, and the pages of the dossier as pictures. */
export function keepPdfs(saved: string, folder: string): void {
  const names = readdirSync(saved).filter((name) => name.endsWith('.pdf'));
  for (const name of names) copyFileSync(join(saved, name), join(folder, name));
  console.log(`  ${names.join(', ')}`);
  const dossier = names.find((name) => /dossier/i.test(name));
  if (dossier === undefined) throw new Error(`No dossier among the saved files: ${names.join(', ')}`);
  console.log(`  The dossier opens with "${DOSSIER_PASSPHRASE}".`);
  takePages(join(folder, dossier), join(folder, 'dossier'));
}

function takePages(dossier: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const asked = ['-png', '-r', '80', '-upw', DOSSIER_PASSPHRASE, dossier, join(folder, 'page')];
  const { error, status, stderr } = spawnSync('pdftoppm', asked, { encoding: 'utf8' });
  if (error !== undefined)
    console.log('  No pictures of its pages: pdftoppm (package poppler-utils) is not installed.');
  else if (status !== 0) throw new Error(`pdftoppm does not read the dossier: ${stderr}`);
  else console.log(`  ${readdirSync(folder).length} pages in tour/dossier/`);
}
