import { basename, dirname, resolve } from 'node:path';
import { apiOf, grantPath } from '../ask-engine.ts';
import { backupPlace } from '../backup-place.ts';
import type { Command } from '../command.ts';
import { JSON_OPTION } from './unlock-options.ts';

export const restore: Command = {
  summary: 'Makes a case file of a backup',
  places: ['F'],
  options: {
    to: {
      value: 'DIR',
      about: 'The case file to make, such as Garden.quietroom; nothing is overwritten',
      required: true,
    },
    ...JSON_OPTION,
  },
  notes: ['Needs no passphrase: what opened the case file when the backup was made opens it again.'],
  async run({ engine, given, options }) {
    const to = resolve(String(options['to']));
    const name = basename(to).replace(/\.quietroom$/i, '');
    const place = { parent: grantPath(engine, dirname(to)), name };
    await apiOf(engine).backups.restore({ ...backupPlace(engine, given[0] ?? ''), ...place });
    const folder = resolve(dirname(to), `${name}.quietroom`);
    return { value: { folder }, text: `Restored ${folder}` };
  },
};
