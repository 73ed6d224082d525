import { Day } from '../../../shared/time.ts';
import { unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { findEvent } from '../find-event.ts';
import { asCandidate } from '../say-candidate.ts';
import { today } from '../today.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const check: Command = {
  summary: 'Compares one name, e-mail or @handle with everybody who is listed',
  places: ['DIR', 'NAME'],
  options: {
    on: { value: 'DATE', about: 'The day, such as 2027-03-04; otherwise today' },
    event: { value: 'EVENT', about: 'Only whom a ban or flag keeps out there: its name or its id' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: ['Nothing is kept. Exit code 0 when nobody is found, 3 when somebody is.'],
  async run(context) {
    const [folder = '', text = ''] = context.given;
    const { on = today(), event: wanted } = context.options;
    const day = Day.safeParse(on);
    if (!day.success) throw new UsageError('--on needs a day, such as 2027-03-04');
    const api = await unlock(context, folder);
    const event = typeof wanted === 'string' ? await findEvent(api, wanted, 'check for') : undefined;
    const all = await api.screening.check({ text, on: day.data, ...(event && { eventId: event.id }) });
    const shown = all.filter(({ band }) => band !== 'hidden').map(asCandidate);
    return {
      value: shown.map(({ text: _line, ...candidate }) => candidate),
      text: shown.length === 0 ? 'Nobody is found' : shown.map((candidate) => candidate.text).join('\n'),
      found: shown.length > 0,
    };
  },
};
