import { createHash } from 'node:crypto';
import type { Columns } from '../../../shared/tables/columns.ts';
import type { Entry } from '../other-lists/entries-of.ts';
import { putOntoList } from '../other-lists/other-lists.ts';
import type { Stage } from './stage.ts';

const COLUMNS: Columns = ['name', 'other-name', 'email', 'ends-on', 'scope', 'note'];

/** The guild above the fair keeps a list of its own, which came two weeks ago. */
export function hearFromTheGuild(stage: Stage): void {
  putOntoList(stage.at(14 * 24, stage.team.responder), {
    onto: { source: 'Guild of Shadow Theatres' },
    columns: COLUMNS,
    headers: ['Name', 'Also known as', 'E-mail', 'Until', 'Where', 'Note'],
    entries: [
      listed(
        ['Barnaby Crumpethorn', 'B. Crumpet'],
        'barnaby@crumpethorn.example',
        stage.day(400),
        'All fairs of the guild',
      ),
      listed(['Wilhelmina Inkpot'], '', null, 'Backstage'),
      listed(['Ferdinand Quince'], 'ferdie@quince.example', stage.day(-20), 'All fairs of the guild'),
    ],
    how: 'add',
    file: { fileName: 'guild-list.csv', sha256: createHash('sha256').update('guild-list.csv').digest('hex') },
  });
}

function listed(names: string[], email: string, endsOn: Entry['endsOn'], scope: string): Entry {
  const emails = email === '' ? [] : [email];
  return { names, emails, handles: [], organisation: '', startsOn: null, endsOn, scope, note: '' };
}
