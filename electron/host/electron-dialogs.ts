import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FilePurpose } from '../../shared/desk/procedures.ts';

/** The path the user chose in a dialog of the system; undefined when they changed their mind. */
export async function chooseFile(
  window: BrowserWindow,
  purpose: FilePurpose,
  suggestedName: string | undefined,
): Promise<string | undefined> {
  if (isFolder(purpose)) return chooseFolder(window, purpose);
  if (purpose === 'open-sealed') return chooseSealed(window);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...(suggestedName === undefined ? {} : { defaultPath: suggestedName }),
    filters: filtersOf[purpose],
    // Systems keep lists of recent files, which would tell of the case.
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  });
  return canceled || filePath === '' ? undefined : filePath;
}

const FOLDERS = ['case-file', 'case-file-parent', 'backup-folder', 'export-folder'] as const;
type FolderPurpose = (typeof FOLDERS)[number];

function isFolder(purpose: FilePurpose): purpose is FolderPurpose {
  return FOLDERS.some((folder) => folder === purpose);
}

async function chooseFolder(window: BrowserWindow, purpose: FolderPurpose): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'dontAddToRecent', ...(purpose === 'case-file' ? [] : ['createDirectory' as const])],
  });
  return canceled ? undefined : filePaths[0];
}

async function chooseSealed(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'dontAddToRecent'],
    filters: filtersOf['save-sealed'],
  });
  return canceled ? undefined : filePaths[0];
}

const filtersOf: Readonly<Record<Exclude<FilePurpose, FolderPurpose | 'open-sealed'>, FileFilter[]>> = {
  'save-pdf': [{ name: 'PDF', extensions: ['pdf'] }],
  'save-evidence': [],
  'save-form': [{ name: 'HTML', extensions: ['html'] }],
  'save-key': [{ name: 'age', extensions: ['age'] }],
  'save-sealed': [{ name: 'age', extensions: ['age'] }],
  'save-calendar': [{ name: 'iCalendar', extensions: ['ics'] }],
  'save-table': [{ name: 'CSV', extensions: ['csv'] }],
  'save-mail': [{ name: 'E-mail', extensions: ['eml'] }],
};
