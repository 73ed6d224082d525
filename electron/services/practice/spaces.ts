import type { BoardRow } from '../../../shared/spaces/procedures.ts';
import type { Space, SpaceInput } from '../../../shared/spaces/space.ts';
import { markRollout, readBoard } from '../rollouts.ts';
import { createSpace } from '../spaces.ts';
import type { Stage } from './stage.ts';

const SPACES: readonly SpaceInput[] = [
  { kind: 'chat', name: 'Workshop chat', keeper: 'Robin Practice and the moderators' },
  { kind: 'mailing-list', name: 'marbles-talk', keeper: 'list-owner@marbles.example' },
  { kind: 'repository', name: 'Kite patterns', keeper: '' },
  { kind: 'events', name: 'Fairs and parades', keeper: 'Whoever keeps the sign-up desk' },
];

/** Where the makers meet. The oldest ban is carried out everywhere; the latest in its first space. */
export function openSpaces(stage: Stage): void {
  const context = stage.at(2);
  for (const space of SPACES) createSpace(context, { space, extendTo: null, note: '' });
  const { spaces, rows } = readBoard(context, { text: '', only: 'waiting' });
  const [latest, oldest] = [rows[0], rows.at(-1)];
  if (oldest !== undefined && oldest !== latest) for (const space of spaces) lockOut(stage, oldest, space);
  const first = spaces.find((space) => latest !== undefined && isToDo(latest, space));
  if (latest !== undefined && first !== undefined) lockOut(stage, latest, first);
}

function lockOut(stage: Stage, row: BoardRow, space: Space): void {
  if (!isToDo(row, space)) return;
  const note = 'The account was suspended.';
  markRollout(stage.at(1), { sanctionId: row.sanction.id, spaceId: space.id, state: 'locked-out', note });
}

function isToDo({ cells }: BoardRow, { id }: Space): boolean {
  return cells.some(({ spaceId, state }) => spaceId === id && state === 'to-do');
}
