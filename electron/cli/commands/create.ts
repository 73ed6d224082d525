import { basename, dirname, resolve } from 'node:path';
import { apiOf, grantPath } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { OPTIONS_FOR_PASSPHRASE } from './unlock-options.ts';

export const create: Command = {
  summary: 'Makes a new case file and shows its recovery key, once',
  places: ['DIR'],
  options: {
    organisation: { value: 'NAME', about: 'Whose case file it is', required: true },
    member: { value: 'NAME', about: 'The first member: whose passphrase it is', required: true },
    ...OPTIONS_FOR_PASSPHRASE,
  },
  notes: [
    'DIR is the folder to make; ".quietroom" is added when it is not there. The folder around it must exist.',
    'Write the recovery key down: without it and without the passphrase nobody can open the case file again.',
  ],
  async run({ engine, given: [dir = ''], options, passphrase }) {
    const folder = resolve(dir.replace(/\.quietroom\/*$/i, ''));
    const { recoveryKey } = await apiOf(engine).session.create({
      folder: grantPath(engine, dirname(folder)),
      name: basename(folder),
      organisation: String(options['organisation']),
      member: String(options['member']),
      passphrase: await passphrase({ twice: true }),
    });
    const made = `${folder}.quietroom`;
    return { value: { folder: made, recoveryKey }, text: `Made ${made}\nRecovery key: ${recoveryKey}` };
  },
};
