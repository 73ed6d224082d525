import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../../shared/reply.ts';
import { grantPath, unlock } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { readFirstLine } from '../first-line.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const identity: Command = {
  summary: 'Writes the key that opens sealed files, under a passphrase, for the program age',
  places: ['DIR'],
  options: {
    out: { value: 'F', about: 'Where to write it; nothing is overwritten', required: true },
    'identity-passphrase-file': {
      value: 'FILE',
      about: 'Protects it with the first line of FILE; otherwise a passphrase is made and shown',
    },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    'Then: age --decrypt --identity F REPORT.age > report.json',
    'Whoever has this file and its passphrase reads every sealed file made with a form of this case file, and those to come',
    'until a member is removed, without Quiet Room and without a trace in its log. It does not open the case file itself.',
  ],
  async run(context) {
    const { engine, given, options } = context;
    const out = resolve(String(options['out']));
    if (existsSync(out)) throw new AppError('already-exists', `Cannot write "${out}": a file is there already`);
    const file = options['identity-passphrase-file'];
    const api = await unlock(context, given[0] ?? '');
    const made = file === undefined ? (await api.session.suggestPassphrase({})).passphrase : undefined;
    const passphrase = made ?? readFirstLine(String(file));
    const { recipient, words } = await api.sealed.exportIdentity({ destination: grantPath(engine, out), passphrase });
    const shown = made === undefined ? '' : `\nPassphrase: ${made}`;
    return {
      value: { file: out, recipient, words, passphrase: made },
      text: `Wrote ${out}, the key of ${recipient}\nSix words: ${words}${shown}`,
    };
  },
};
