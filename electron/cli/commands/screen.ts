import { ColumnRole, type Columns } from '../../../shared/tables/columns.ts';
import { TableChoices } from '../../../shared/tables/table.ts';
import type { TableLook } from '../../../shared/tables/table-look.ts';
import { type Api, grantPath, unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { findEvent } from '../find-event.ts';
import { asCandidate } from '../say-candidate.ts';
import { howRead } from '../say-table.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const screen: Command = {
  summary: 'Compares a list of registrations with everybody who is listed for an event',
  places: ['DIR', 'LIST'],
  options: {
    event: { value: 'EVENT', about: 'Its name or its id', required: true },
    columns: { value: 'HEADER=ROLE,…', about: 'What columns hold, where the guess is wrong' },
    encoding: { value: 'NAME', about: 'Of a text, where the guess is wrong, such as windows-1252' },
    sheet: { value: 'NAME', about: 'Of a workbook; otherwise its first one' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    `A role is one of ${ColumnRole.options.slice(0, 7).join(', ')}, none. What was said of a column is remembered for the event.`,
    'LIST is CSV, TSV or XLSX. It is kept, encrypted, until the day after the event. Pairs that were told apart do not come back.',
    'Exit code 0 when nobody is found, 3 when somebody is to be looked at or was confirmed.',
  ],
  async run(context) {
    const [folder = '', list = ''] = context.given;
    const api = await unlock(context, folder);
    const { id: eventId } = await findEvent(api, String(context.options['event']), 'screen a list for');
    const { encoding, sheet, columns: said } = context.options;
    const choices = readChoices({ encoding, sheet });
    const input = { eventId, source: { file: grantPath(context.engine, list) }, choices };
    const look = await api.screening.look(input);
    const columns = typeof said === 'string' ? columnsFrom(look, said) : undefined;
    const screening = await api.screening.run({ ...input, ...(columns && { columns }) });
    const how = howRead({ ...look, ...(columns && { columns }) });
    const leftOut = look.rows - screening.rows;
    const candidates = await candidatesOf(api, eventId);
    const lines = candidates.map(({ row, text }) => `row ${row}  ${text}`);
    const lost =
      leftOut === 0 ? [] : [`${leftOut} of ${look.rows} rows left out: no name, e-mail or handle is in them`];
    const summary = `${screening.rows} people compared with ${screening.listed} listed, ${candidates.length} found`;
    return {
      value: {
        ...screening,
        leftOut,
        ...how.value,
        candidates: candidates.map(({ text: _text, ...candidate }) => candidate),
      },
      text: [...how.lines, ...lost, ...lines, summary].join('\n'),
      found: candidates.length > 0,
    };
  },
};

type EventId = Parameters<Api['screening']['get']>[0]['eventId'];

function readChoices(given: object): TableChoices {
  const choices = TableChoices.safeParse(given);
  if (choices.success) return choices.data;
  throw new UsageError('There is no such encoding. See quietroom screen --help');
}

/** As guessed, but for those that are named. */
function columnsFrom({ headers, columns }: TableLook, said: string): Columns {
  const given = new Map(said.split(',').map((pair) => rolePair(pair, headers)));
  return columns.map((guessed, at) => {
    const role = given.get(headers[at] ?? '');
    return role === undefined ? guessed : role;
  });
}

function rolePair(pair: string, headers: readonly string[]): [string, ColumnRole | null] {
  const at = pair.lastIndexOf('=');
  const header = pair.slice(0, at).trim();
  const role = ColumnRole.nullable().safeParse(pair.slice(at + 1) === 'none' ? null : pair.slice(at + 1));
  if (!headers.includes(header))
    throw new UsageError(`The list has no column "${header}": it has ${headers.join(', ')}`);
  if (!role.success) throw new UsageError(`"${pair.slice(at + 1)}" is no role. See quietroom screen --help`);
  return [header, role.data];
}

/** One for each row of the latest list: to be looked at, asked about or confirmed. */
async function candidatesOf(api: Api, eventId: EventId) {
  const shelves = await Promise.all(
    (['open', 'ask', 'same'] as const).map((shelf) => api.screening.matches({ eventId, shelf, limit: 20_000 })),
  );
  return shelves
    .flatMap(({ matches }) => matches)
    .filter(({ earlier }) => !earlier)
    .flatMap(({ rows, isNew, decision, registrant, ...match }) =>
      rows.map((row) => ({ row, isNew, decision, registrant, ...asCandidate(match) })),
    );
}
