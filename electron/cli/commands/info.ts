import { type Api, unlock } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { today } from '../today.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const info: Command = {
  summary: 'Says what a case file is and how much is in it, without naming anybody in a case',
  places: ['DIR'],
  options: OPTIONS_TO_UNLOCK,
  async run(context) {
    const [folder = ''] = context.given;
    const found = await look(await unlock(context, folder));
    return { value: found, text: asText(found) };
  },
};

async function look(api: Api) {
  const state = await api.session.state({});
  if (state.phase !== 'unlocked') throw new Error('Unlocked, and yet it is not');
  const { counts } = await api.today.get({ today: today() });
  const { total } = await api.incidents.list({ status: 'all', limit: 1 });
  const members = await api.members.list({});
  const log = await api.audit.list({ limit: 1 });
  return {
    name: state.name,
    practice: state.practice,
    organisation: state.organisation,
    member: state.member.name,
    members: members.length,
    incidents: { total, open: counts.openIncidents },
    openTasks: counts.openTasks,
    bansInForce: counts.bansInForce,
    auditEntries: log.total,
    recoveryKeyConfirmed: state.recoveryKeyConfirmed,
  };
}

function asText({ name, practice, organisation, member, members, ...found }: Awaited<ReturnType<typeof look>>): string {
  return [
    `${name}${practice ? ' (practice: nothing in it is real)' : ''}`,
    `Organisation    ${organisation}`,
    `Unlocked by     ${member}, one of ${members} members`,
    `Incidents       ${found.incidents.total}, of them open ${found.incidents.open}`,
    `Open tasks      ${found.openTasks}`,
    `Bans in force   ${found.bansInForce}`,
    `Log entries     ${found.auditEntries}`,
    `Recovery key    ${found.recoveryKeyConfirmed ? 'confirmed' : 'not confirmed yet'}`,
  ].join('\n');
}
