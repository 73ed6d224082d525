import type { z } from 'zod';
import type { EventId } from '../../../shared/events/event.ts';
import type { screeningProcedures } from '../../../shared/screening/procedures.ts';
import type { Day } from '../../../shared/time.ts';
import type { QueryContext } from '../context.ts';
import { listedFor } from '../listed.ts';
import { prepareScreen } from './screen.ts';

type Checked = z.input<typeof screeningProcedures.check.output>;

/** One text beside everybody listed: an address or a handle is known by its @. Best first. */
export function checkName(
  context: QueryContext,
  { text, on, eventId = null }: { text: string; on: Day; eventId?: EventId | undefined | null },
): Checked {
  const listed = listedFor(context, { on, eventId });
  const people = new Map(listed.map((person) => [person.id, person]));
  const words = text.trim();
  const isEmail = /^[^\s@]+@[^\s@]+$/.test(words);
  const isHandle = words.startsWith('@');
  const found = prepareScreen(listed).compare({
    row: 0,
    names: isEmail || isHandle ? [] : [words],
    emails: isEmail ? [words] : [],
    handles: isHandle ? [words] : [],
    organisation: '',
  });
  return found.flatMap((each) => {
    const person = people.get(each.listedId);
    return person === undefined ? [] : [{ ...each, listed: person } as Checked[number]]; // readonly lists only
  });
}
