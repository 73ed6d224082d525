import { listEvents } from '../../database/repositories/events.ts';
import { type Registration, replaceRegistrations } from '../../database/repositories/registrations.ts';
import { keepScreening } from '../screening/keep-screening.ts';
import { listedDuring } from '../screening/listed-during.ts';
import { prepareScreen } from '../screening/screen.ts';
import type { Stage } from './stage.ts';

/** Whoever signed up for the fair that is near, beside those who are kept out of it: some are to be looked at. */
export function screenTheFair(stage: Stage): void {
  const context = stage.at(30);
  const event = listEvents(context.db).find(({ endsOn }) => endsOn > stage.day(0));
  if (event === undefined) throw new Error('The practice file has no event to come');
  const listed = listedDuring(context, event);
  const screen = prepareScreen(listed);
  const found = SIGNED_UP.map((registration) => ({ registration, found: screen.compare(registration) }));
  replaceRegistrations(context.db, event.id, SIGNED_UP);
  keepScreening(context, { eventId: event.id, rows: SIGNED_UP, newRows: SIGNED_UP.length, listed, found });
}

const SIGNED_UP: readonly Registration[] = [
  signedUp(2, 'Tilly Marblecake', 'tilly@marblecake.example', 'Puppet stall 14'),
  signedUp(3, 'Pondskiper, Rufus', 'r.pondskiper@puddle.example', ''),
  signedUp(4, 'Nettie Thimblewick', 'nettie@thimblewick.example', 'Lantern stall'),
  signedUp(5, 'C. Teaspoon', 'cosmo@teaspoon.example', 'Silver Capes'),
  signedUp(6, 'Rufina Pondskimmer', 'rufina@pondskimmer.example', ''),
  signedUp(7, 'Osgood Ladle', 'osgood@ladle.example', ''),
  signedUp(8, 'Ignaz Brackenthorpe', 'ibj@brackenthorpe.example', 'Kite Patterns Monthly'),
  signedUp(9, 'Ágota Mákvirág', 'agota@makvirag.example', ''),
  signedUp(10, 'Peregrine Puddifoot', 'peregrine@puddifoot.example', 'Paper Frogs'),
];

function signedUp(row: number, name: string, email: string, organisation: string): Registration {
  return { row, names: [name], emails: [email], handles: [], organisation, earlier: false };
}
