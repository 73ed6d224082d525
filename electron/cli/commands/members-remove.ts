import { unlock } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { findMember } from '../find-member.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const membersRemove: Command = {
  summary: 'Takes away somebody’s passphrase and writes the case file anew under a new key',
  places: ['DIR', 'NAME'],
  options: OPTIONS_TO_UNLOCK,
  notes: [
    'NAME is a name or an id. A new recovery key takes the place of the old one and is printed; recovery cards end.',
    'Copies and backups made until now still open with the old passphrases, the old recovery key and the old cards.',
  ],
  async run(context) {
    const [folder = '', wanted = ''] = context.given;
    const api = await unlock(context, folder);
    const { id, name } = await findMember(api, wanted, 'remove');
    const { set } = await api.recovery.shares({});
    const { recoveryKey } = await api.members.remove({ id });
    const lines = [`Removed ${name}`, 'The new recovery key, shown only now:', `  ${recoveryKey}`];
    const cards =
      set === null ? [] : [`The ${set.holders.length} recovery cards of set ${set.name} open nothing any more`];
    return { value: { id, name, recoveryKey, cardsEnded: set !== null }, text: [...lines, ...cards].join('\n') };
  },
};
