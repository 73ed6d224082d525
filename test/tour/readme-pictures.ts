import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The pictures of the tour that the README shows: their names here, and where in the tour they come from. */
const chosen = [
  { picture: 'report.png', folder: 'light', name: 'report-what-happened' },
  { picture: 'case.png', folder: 'light', name: 'case' },
  { picture: 'ban-list.png', folder: 'light', name: 'ban-list-misspelt' },
  { picture: 'today-dark.png', folder: 'dark', name: 'today' },
  { picture: 'dossier.png', folder: 'dossier', name: 'page-4' },
] as const;

/** Puts them where the README finds them, in place of those of an earlier tour. */
export function refreshReadmePictures(tour: string, pictures: string): void {
  mkdirSync(pictures, { recursive: true });
  for (const { picture, folder, name } of chosen) {
    const file = readdirSync(join(tour, folder)).find((each) => each.replace(/^\d+-/, '') === `${name}.png`);
    if (file === undefined) throw new Error(`The tour has no picture "${name}" for the README`);
    copyFileSync(join(tour, folder, file), join(pictures, picture));
  }
  console.log(`The README's ${chosen.length} pictures are refreshed.`);
}
