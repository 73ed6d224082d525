import { z } from 'zod';
import { mutation, query } from '../procedure.ts';
import { Event, EventId, EventInput } from './event.ts';

export const eventProcedures = {
  /** The latest first. */
  list: query(z.strictObject({}), z.array(Event)),
  get: query(z.strictObject({ id: EventId }), Event),
  create: mutation(z.strictObject({ event: EventInput }), Event),
  update: mutation(z.strictObject({ id: EventId, event: EventInput }), Event),
};
