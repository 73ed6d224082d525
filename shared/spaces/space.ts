import { z } from 'zod';
import { Line, RequiredLine } from '../text.ts';
import { Day } from '../time.ts';

export const SpaceId = z.uuid().brand('SpaceId');
export type SpaceId = z.infer<typeof SpaceId>;

/** `events` is a series of events; `other` is whatever else a team runs. */
export const SpaceKind = z.enum(['chat', 'repository', 'mailing-list', 'events', 'other']);
export type SpaceKind = z.infer<typeof SpaceKind>;

export const SpaceInput = z.strictObject({
  kind: SpaceKind,
  name: RequiredLine,
  /** Who can lock somebody out there, and how to reach them. */
  keeper: Line.default(''),
});
export type SpaceInput = z.infer<typeof SpaceInput>;

/** Where people meet, and where a ban must be carried out to be one. */
export const Space = z.object({
  ...SpaceInput.shape,
  id: SpaceId,
  /** No longer in use since that day; null: in use. */
  retiredOn: Day.nullable(),
});
export type Space = z.infer<typeof Space>;
