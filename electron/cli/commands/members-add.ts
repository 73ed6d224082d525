import { MemberRole } from '../../../shared/members/member.ts';
import { unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { readFirstLine } from '../first-line.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const membersAdd: Command = {
  summary: 'Gives somebody a passphrase of their own',
  places: ['DIR', 'NAME'],
  options: {
    role: { value: 'ROLE', about: `One of: ${MemberRole.options.join(', ')}; responder otherwise` },
    'new-passphrase-file': {
      value: 'FILE',
      about: 'Their passphrase is the first line of FILE; otherwise one is made and shown',
    },
    ...OPTIONS_TO_UNLOCK,
  },
  async run(context) {
    const { role: wanted = 'responder', 'new-passphrase-file': file } = context.options;
    const role = MemberRole.safeParse(wanted);
    if (!role.success) throw new UsageError(`--role needs one of: ${MemberRole.options.join(', ')}`);
    const [folder = '', name = ''] = context.given;
    const given = file === undefined ? undefined : readFirstLine(String(file));
    const api = await unlock(context, folder);
    const passphrase = given ?? (await api.session.suggestPassphrase({})).passphrase;
    const member = await api.members.add({ name, role: role.data, passphrase });
    const made = given === undefined ? { passphrase } : {};
    const said = given === undefined ? ['Their passphrase, to be changed by them:', `  ${passphrase}`] : [];
    return { value: { member, ...made }, text: [`Added ${name} as ${role.data}`, ...said].join('\n') };
  },
};
