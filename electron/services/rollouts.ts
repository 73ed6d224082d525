import { holdsAt } from '../../shared/bans/in-force.ts';
import type { BanRow } from '../../shared/bans/procedures.ts';
import type { EventId } from '../../shared/events/event.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { AppError } from '../../shared/reply.ts';
import { isBan } from '../../shared/sanctions/catalogue.ts';
import type { SanctionId } from '../../shared/sanctions/sanction.ts';
import type { BoardRow } from '../../shared/spaces/procedures.ts';
import {
  type CarriedOut,
  type Cell,
  hasEnded,
  isWaiting,
  nextStates,
  type RolloutState,
} from '../../shared/spaces/rollout.ts';
import type { Space, SpaceId } from '../../shared/spaces/space.ts';
import { listRollouts, type RolloutRecord } from '../database/repositories/rollouts.ts';
import { getSanction, listSanctions, type SanctionRecord } from '../database/repositories/sanctions.ts';
import { listSpaces } from '../database/repositories/spaces.ts';
import { readCase } from './access.ts';
import { findBans } from './bans.ts';
import type { MutationContext, QueryContext } from './context.ts';
import { readEvent } from './events.ts';
import { cellIn, cellsOf, isUrgent, sayOfSpace, spacesInUse, wasTold } from './rollout-tasks.ts';
import { todayOf } from './sanctions.ts';
import { readSpace } from './spaces.ts';

interface BoardInput {
  readonly text: string;
  readonly only: 'waiting' | 'all';
  readonly limit?: number | undefined;
}

/** Every ban with something to carry out or to take back, in every space. Of closed cases only what the ban list tells. */
export function readBoard(
  context: QueryContext,
  { text, only, limit }: BoardInput,
): { spaces: Space[]; found: number; waiting: number; rows: BoardRow[] } {
  const spaces = spacesInUse(context.db);
  const on = todayOf(context);
  const said = rolloutsByBan(context);
  const rowsFor = (sought: string) =>
    findBans(context, { on, eventId: null, text: sought, include: 'all' })
      .rows.map((row) => ({ row, cells: cellsFor(row, spaces, said.get(row.sanction.id) ?? [], on) }))
      .filter(({ row, cells }) => !hasEnded(row.sanction, on) || needsSomething(cells));
  const every = rowsFor('');
  const sought = text.trim() === '' ? every : rowsFor(text);
  const found = only === 'all' ? sought : sought.filter(({ cells }) => needsSomething(cells));
  return {
    spaces,
    found: found.length,
    waiting: every.filter(({ cells }) => needsSomething(cells)).length,
    rows: found.slice(0, limit).map(({ row, cells }) => boardRow(context, row, cells, on)),
  };
}

interface Marked {
  readonly sanctionId: SanctionId;
  readonly spaceId: SpaceId;
  readonly state: RolloutState;
  readonly note: string;
}

/** Writes down what was done about a ban in a space. */
export function markRollout(context: MutationContext, { sanctionId, spaceId, state, note }: Marked): Cell {
  const { db } = context;
  const ban = banToMark(context, sanctionId);
  const space = readSpace(context, spaceId);
  const before = cellIn(ban, space, listRollouts(db, sanctionId), todayOf(context));
  assertNext(before, state, space);
  if (state === 'locked-out' && before.state !== 'let-in') assertMayLockOut(context, ban, note);
  if (state === 'not-here') assertReason(note, space);
  sayOfSpace(context, ban, space, { state, note });
  return cellIn(ban, space, listRollouts(db, sanctionId), todayOf(context));
}

/** Whose ban holds on any day of an event, told or not. */
export function findKeptOut(context: QueryContext, { eventId }: { eventId: EventId }) {
  const { startsOn, endsOn } = readEvent(context, { id: eventId });
  const today = todayOf(context);
  return findBans(context, { on: startsOn, eventId: null, text: '', include: 'all' })
    .rows.filter(({ sanction }) => {
      const on = sanction.startsOn > startsOn ? sanction.startsOn : startsOn; // the first day on which both may be
      return on <= endsOn && holdsAt(sanction, { on, event: eventId });
    })
    .map(({ sanction, incident, person, told }) => {
      return { sanction, incident, person, told, hasEnded: hasEnded(sanction, today) };
    });
}

export function readBansOfCase(context: QueryContext, { incidentId }: { incidentId: IncidentId }) {
  readCase(context, incidentId);
  return listSanctions(context.db, incidentId)
    .filter(({ kind, standing }) => isBan(kind) && standing === 'decided')
    .map((ban) => ({ sanctionId: ban.id, cells: cellsOf(context, ban) }));
}

/** Of every ban of a case, also in spaces that are no longer in use. */
export function readCarriedOut(context: QueryContext, { incidentId }: { incidentId: IncidentId }): CarriedOut[] {
  readCase(context, incidentId);
  const names = new Map(listSpaces(context.db).map(({ id, name }) => [id, name]));
  return listSanctions(context.db, incidentId).flatMap(({ id: sanctionId }) =>
    listRollouts(context.db, sanctionId).map(({ spaceId, steps }) => {
      return { sanctionId, space: names.get(spaceId) ?? '', steps };
    }),
  );
}

function needsSomething(cells: readonly Cell[]): boolean {
  return cells.some(({ state }) => isWaiting(state));
}

function rolloutsByBan({ db }: QueryContext): ReadonlyMap<SanctionId, RolloutRecord[]> {
  return Map.groupBy(listRollouts(db), ({ sanctionId }) => sanctionId);
}

/** Notes say what a case is about. */
function cellsFor({ sanction, incident }: BanRow, spaces: Space[], said: RolloutRecord[], on: string): Cell[] {
  const cells = spaces.map((space) => cellIn(sanction, space, said, on));
  if (incident !== null) return cells;
  return cells.map((cell) => ({ ...cell, steps: cell.steps.map((step) => ({ ...step, note: '' })) }));
}

function boardRow(context: QueryContext, row: BanRow, cells: Cell[], on: string): BoardRow {
  const { sanction, incident, person, told } = row;
  const isItUrgent = incident !== null && isUrgent(context, { kind: sanction.kind, incidentId: incident.id });
  return { sanction, incident, person, told, cells, hasEnded: hasEnded(sanction, on), isUrgent: isItUrgent };
}

function banToMark(context: QueryContext, id: SanctionId): SanctionRecord {
  const ban = getSanction(context.db, id);
  if (ban === undefined || !isBan(ban.kind))
    throw new AppError('not-found', `Cannot carry out the ban "${id}": there is none`);
  readCase(context, ban.incidentId);
  if (ban.standing !== 'decided') {
    const message = `Cannot carry out the ban in "${ban.codeName}": it is ${ban.standing}`;
    throw new AppError('wrong-step', message, { details: { state: ban.standing } });
  }
  return ban;
}

function assertNext(cell: Cell, state: RolloutState, space: Space): void {
  if (nextStates(cell.state).includes(state)) return;
  const message = `Cannot mark "${space.name}" as ${state}: the ban is ${cell.state} there`;
  throw new AppError('wrong-step', message, { details: { state: cell.state } });
}

/** Only rolled out after the person was told (Mozilla), unless it cannot wait and somebody says why. */
function assertMayLockOut(context: QueryContext, ban: SanctionRecord, note: string): void {
  if (wasTold(context, ban) || (isUrgent(context, ban) && note.trim() !== '')) return;
  throw new AppError('not-told', `Cannot lock them out by the ban in "${ban.codeName}": they were not told of it yet`);
}

function assertReason(note: string, space: Space): void {
  if (note.trim() !== '') return;
  throw new AppError('invalid-input', `Cannot leave the ban out of "${space.name}": the reason is missing`);
}
