import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DOSSIER_PASSPHRASE } from './exports.ts';

/** Brings the PDFs that the tour has saved to its folder, and the pages of the dossier as pictures. */
export function keepPdfs(saved: string, folder: string): void {
  for (const name of readdirSync(saved).filter((file) => file.endsWith('.pdf'))) {
    copyFileSync(join(saved, name), join(folder, plainName(name)));
    console.log(`  ${plainName(name)}`);
  }
  console.log(`  The dossier opens with "${DOSSIER_PASSPHRASE}".`);
  takePages(join(folder, DOSSIER), join(folder, 'dossier'));
}

const DOSSIER = 'dossier.pdf';

/** The app names a dossier after its case, whose code name is another one in every tour. */
function plainName(name: string): string {
  if (name.startsWith('List ')) return 'ban-list.pdf';
  return name.includes('key') ? 'recovery-key.pdf' : DOSSIER;
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
