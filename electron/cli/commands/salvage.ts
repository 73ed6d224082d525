import { basename, dirname, resolve } from 'node:path';
import type { Salvage } from '../../../shared/audit/salvage.ts';
import { apiOf, choose, grantPath } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { OPTIONS_FOR_PASSPHRASE } from './unlock-options.ts';

export const salvage: Command = {
  summary: 'Makes a new case file of whatever can be read of a damaged one',
  places: ['DIR'],
  options: {
    to: {
      value: 'DIR2',
      about: 'The case file to make, such as Saved.quietroom; nothing is overwritten',
      required: true,
    },
    ...OPTIONS_FOR_PASSPHRASE,
  },
  notes: [
    'The damaged one is not touched. The same passphrases open the new one; what is missing in it stands in its',
    'SALVAGED.txt and on its page Records. A backup that is whole is better: look for one first.',
    'Exit code 1 when something is missing.',
  ],
  async run(context) {
    const { engine, given, options } = context;
    const to = resolve(String(options['to']));
    const name = basename(to).replace(/\.quietroom$/i, '');
    const api = apiOf(engine);
    await choose(engine, given[0] ?? '');
    const credential = { passphrase: await context.passphrase() };
    const { salvage: told } = await api.audit.salvage({ parent: grantPath(engine, dirname(to)), name, credential });
    const folder = resolve(dirname(to), `${name}.quietroom`);
    return { value: { folder, ...told }, text: asText(folder, told), good: told.tables.length === 0 };
  },
};

function asText(folder: string, { pages, damagedPages, rows, tables }: Salvage): string {
  return [
    `Salvaged ${folder}`,
    `Pages    ${pages}, of which ${damagedPages} are damaged`,
    `Lines    ${rows} read`,
    ...tables.map(
      ({ table, lostCount, maybeMore, leftOut, standIns }) =>
        `Missing  ${table}: ${lostCount}${maybeMore ? ' or more' : ''} unreadable, ${leftOut} left out, ${standIns} made anew`,
    ),
    tables.length === 0 ? 'Nothing is missing' : 'Something is MISSING: see SALVAGED.txt',
  ].join('\n');
}
