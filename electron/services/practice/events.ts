import { createEvent } from '../events.ts';
import type { Stage } from './stage.ts';

const DAY = 24;

/** One that is over, and one that is near: its list of registrations is there to be compared. */
export function planEvents(stage: Stage): void {
  createEvent(stage.at(90 * DAY), {
    event: {
      name: 'Lantern Evening',
      place: 'Boathouse',
      startsOn: stage.day(-30),
      endsOn: stage.day(-30),
      registrationContact: '',
    },
  });
  createEvent(stage.at(20 * DAY), {
    event: {
      name: 'Spring Puppet Fair',
      place: 'Harbour Field',
      startsOn: stage.day(12),
      endsOn: stage.day(14),
      registrationContact: 'Fern Quillfeather, sign-up@puppets.example',
    },
  });
}
