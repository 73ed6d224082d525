import { apiOf } from '../ask-engine.ts';
import { backupPlace } from '../backup-place.ts';
import type { Command } from '../command.ts';
import { OPTIONS_FOR_PASSPHRASE } from './unlock-options.ts';

export const drill: Command = {
  summary: 'Tries a backup: restores it into a temporary folder, opens it, reads all of it, removes what it restored',
  places: ['F'],
  options: OPTIONS_FOR_PASSPHRASE,
  notes: ['The passphrase is one that opened the case file when the backup was made.'],
  async run({ engine, given, passphrase }) {
    const place = backupPlace(engine, given[0] ?? '');
    const content = await apiOf(engine).backups.tryFile({ ...place, passphrase: await passphrase() });
    const { pages, rows, entries, heads } = content;
    const lines = [
      `Pages    ${pages} read, all authentic`,
      `Records  ${rows}`,
      `Log      ${entries} entries, unbroken`,
      ...heads.map((hash) => `Hash     ${hash}`),
      'This backup can be restored',
    ];
    return { value: content, text: lines.join('\n') };
  },
};
