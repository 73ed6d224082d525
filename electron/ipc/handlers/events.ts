import type { contract } from '../../../shared/contract.ts';
import type { Handlers } from '../../../shared/procedure.ts';
import { changeEvent, createEvent, findEvents, readEvent } from '../../services/events.ts';
import type { Contexts } from '../contexts.ts';

export const eventsHandlers: Handlers<typeof contract, Contexts>['events'] = {
  list: findEvents,
  get: readEvent,
  create: createEvent,
  update: changeEvent,
};
