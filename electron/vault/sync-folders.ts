import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../shared/reply.ts';

/** Programs that copy a folder to other machines while it is in use: they tear databases apart and keep old versions. */
const names: readonly (readonly [name: RegExp, service: string])[] = [
  [/^onedrive( - .+)?$/i, 'OneDrive'],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(google ?drive|my drive|googledrive-.+|drivefs)$/i, 'Google Drive'],
  [/^(mobile documents|com~apple~clouddocs|iclouddrive|icloud drive)$/i, 'iCloud'],
  [/^cloudstorage$/i, 'a cloud drive'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^(syncthing|sync)$/i, 'Syncthing'],
  [/^(pcloud ?drive|pclouddrive)$/i, 'pCloud'],
  [/^(box|box sync)$/i, 'Box'],
  [/^(mega|megasync)$/i, 'MEGA'],
  [/^proton ?drive$/i, 'Proton Drive'],
  [/^seafile$/i, 'Seafile'],
  [/^tresorit$/i, 'Tresorit'],
  [/^yandex\.disk$/i, 'Yandex Disk'],
];

/** Left by such programs in the folders they copy. */
const marks: readonly (readonly [file: string, service: string])[] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.sync', 'Resilio Sync'],
  ['.seafile-data', 'Seafile'],
  ['.tmp.driveupload', 'Google Drive'],
];

/** Throws `sync-folder` with the service's name when a folder is, or will be, copied by one. */
export function refuseSyncFolder(folder: string): void {
  const service = syncServiceOf(folder);
  if (service === undefined) return;
  throw new AppError('sync-folder', `Cannot use "${folder}": ${service} copies it while it is in use`, {
    details: { service },
  });
}

/** The service that copies a folder to elsewhere, if we can tell. */
export function syncServiceOf(folder: string): string | undefined {
  for (const ancestor of ancestors(realPathOf(resolve(folder)))) {
    const service = byName(basename(ancestor)) ?? byMark(ancestor);
    if (service !== undefined) return service;
  }
  return undefined;
}

function byName(name: string): string | undefined {
  return names.find(([pattern]) => pattern.test(name))?.[1];
}

function byMark(folder: string): string | undefined {
  return marks.find(([file]) => existsSync(join(folder, file)))?.[1];
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

/** A link may lead into such a folder; what does not exist yet is judged by the part that does. */
function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(realPathOf(parent), basename(folder));
  }
}
