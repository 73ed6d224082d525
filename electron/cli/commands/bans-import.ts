import { basename, extname } from 'node:path';
import { grantPath, unlock } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { howRead } from '../say-table.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const bansImport: Command = {
  summary: 'Reads the ban list of another body, which is kept apart from the own one',
  places: ['DIR', 'FILE'],
  options: {
    source: { value: 'NAME', about: 'Whose list it is, else the name of FILE; one that is known already is read onto' },
    add: { about: 'Adds to a known list, instead of taking the place of those on it' },
    'month-first': { about: 'How 3/4/2027 is meant where the file does not tell: 4 March instead of 3 April' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    'Takes CSV, TSV and XLSX. What each column holds is told by its header; look at the file in the app where that fails.',
    'Rows without name, e-mail and handle are left out. A day that cannot be read stays in the note of its person.',
  ],
  async run(context) {
    const [folder = '', file = ''] = context.given;
    const { source, add, 'month-first': monthFirst } = context.options;
    const api = await unlock(context, folder);
    const table = { file: grantPath(context.engine, file) };
    const { list, entries, added, takenOff, leftOut, unreadDays } = await api.otherLists.read({
      source: table,
      onto: { source: String(source ?? basename(file, extname(file))) },
      how: add === true ? 'add' : 'replace',
      ...(monthFirst === true && { dateOrder: 'month-day' }),
    });
    const how = howRead(await api.otherLists.look({ source: table, columns: list.columns }));
    const value = {
      listId: list.id,
      source: list.source,
      onList: list.entries,
      entries,
      added,
      takenOff,
      leftOut,
      unreadDays,
      ...how.value,
    };
    const lost = [
      leftOut && `${leftOut.count} rows left out, the first is row ${leftOut.row}`,
      unreadDays &&
        `${unreadDays.count} days not read, the first in row ${unreadDays.row}, column ${unreadDays.column}`,
    ].filter((line) => line !== null);
    const read = `${basename(file)}: ${entries} people read, ${added} of them new, ${takenOff} taken off`;
    return { value, text: [read, ...lost, ...how.lines].join('\n') };
  },
};
