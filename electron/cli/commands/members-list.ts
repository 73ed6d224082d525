import { unlock } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const membersList: Command = {
  summary: 'Lists who can open the case file, by passphrase and by recovery card',
  places: ['DIR'],
  options: { former: { about: 'Also who could before' }, ...OPTIONS_TO_UNLOCK },
  async run(context) {
    const api = await unlock(context, context.given[0] ?? '');
    const members = await api.members.list({ includeRemoved: context.options['former'] === true });
    const { set } = await api.recovery.shares({});
    const lines = members.map(({ name, role, removedAt }) => {
      return `${role.padEnd(13)}  ${name}${removedAt === null ? '' : `, until ${removedAt.slice(0, 10)}`}`;
    });
    const cards = set?.holders.map(({ number, holder }) => `${number} ${holder}`).join(', ');
    const split = set === null ? [] : [`Recovery cards, any ${set.needed} of ${set.holders.length}: ${cards}`];
    return { value: { members, cards: set }, text: [...lines, ...split].join('\n') };
  },
};
