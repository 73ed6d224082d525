import { accessSync, constants, type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, resolve } from 'node:path';
import type { FilePurpose } from '../../shared/desk/procedures.ts';
import { AppError } from '../../shared/reply.ts';

/** Where the app's own picker begins. */
export interface Start {
  readonly folder: string;
}

const CASE_FILE_ENDING = '.quietroom';
const SEALED_ENDING = '.age';

/**
 * The folders in a folder, by name. Files are not told but where one is to be opened, and hidden folders never; a case file is
 * marked.
 */
export function listFolder(path: string, purpose?: FilePurpose) {
  const folder = existingFolder(path);
  const parent = dirname(folder);
  const files = purpose === 'open-sealed' ? filesIn(folder, SEALED_ENDING) : [];
  return { path: folder, parent: parent === folder ? null : parent, folders: foldersIn(folder), files };
}

/**
 * The path meant by what was picked. A file to be written never gets the name of one that exists: a number is added.
 */
export function pathInFolder(purpose: FilePurpose, folderPath: string, name: string | undefined): string {
  const folder = existingFolder(folderPath);
  if (purpose === 'case-file' || purpose === 'backup-folder') return folder;
  if (purpose === 'open-sealed') return join(folder, fileName(name, SEALED_ENDING));
  refuseUnlessWritable(folder);
  if (purpose === 'case-file-parent' || purpose === 'export-folder') return folder;
  return unusedPath(folder, fileName(name, endingOf[purpose]));
}

const endingOf = {
  'save-pdf': '.pdf',
  'save-evidence': '',
  'save-form': '.html',
  'save-key': '.age',
  'save-sealed': '.age',
  'save-calendar': '.ics',
  'save-table': '.csv',
  'save-mail': '.eml',
} as const;

function existingFolder(path: string): string {
  if (!isAbsolute(path) || path.includes('\0')) {
    throw new AppError('invalid-input', `Cannot open the folder "${path}": it is no full path`);
  }
  const folder = resolve(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('missing', `Cannot open the folder "${folder}": there is none`);
  }
  return folder;
}

function foldersIn(folder: string) {
  return read(folder)
    .filter((entry) => !entry.name.startsWith('.') && isFolder(folder, entry))
    .map(({ name }) => ({ name, path: join(folder, name), caseFile: name.endsWith(CASE_FILE_ENDING) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function filesIn(folder: string, ending: string): string[] {
  return read(folder)
    .filter((entry) => !entry.name.startsWith('.') && entry.isFile() && entry.name.toLowerCase().endsWith(ending))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b));
}

function read(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new AppError('not-allowed', `Cannot open the folder "${folder}": it may not be read`, { cause });
  }
}

/** A link to a folder counts as one; what cannot be looked at is left out. */
function isFolder(folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(join(folder, entry.name)).isDirectory();
  } catch {
    return false;
  }
}

function refuseUnlessWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new AppError('read-only', `Cannot write into "${folder}": it may not be written to`, { cause });
  }
}

/** One plain name: no separators, no control or direction characters, no leading or trailing dots. */
function fileName(name: string | undefined, ending: string): string {
  const plain = (name ?? '').replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, '').replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') throw new AppError('invalid-input', 'Cannot save the file: it has no name');
  return ending === '' || extname(plain).toLowerCase() === ending ? plain : `${plain}${ending}`;
}

function unusedPath(folder: string, name: string): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} ${number}${ending}`);
    if (!existsSync(path)) return path;
  }
}
