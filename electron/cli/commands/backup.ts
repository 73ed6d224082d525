import { join } from 'node:path';
import { grantPath, unlock } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const backup: Command = {
  summary: 'Copies the whole case file into one encrypted file, and opens that to compare it',
  places: ['DIR'],
  options: {
    to: { value: 'F', about: 'The file to write, or the folder to put it in; nothing is overwritten', required: true },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: ['It gets its name when it was verified. Whatever opens the case file now will open it.'],
  async run(context) {
    const api = await unlock(context, context.given[0] ?? '');
    const made = await api.backups.make({ to: grantPath(context.engine, String(context.options['to'])) });
    const file = join(made.folder, made.fileName);
    return { value: { ...made, file }, text: `Wrote and verified ${file}, ${made.bytes} bytes` };
  },
};
