import type { FlagRow } from '../../../shared/bans/flag-procedures.ts';
import type { BanRow } from '../../../shared/bans/procedures.ts';
import { displayName } from '../../../shared/people/person.ts';
import { Day } from '../../../shared/time.ts';
import { type Api, unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { findEvent } from '../find-event.ts';
import { today } from '../today.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const bansList: Command = {
  summary: 'Lists who is kept out on a day, and apart from them who is flagged',
  places: ['DIR'],
  options: {
    on: { value: 'DATE', about: 'The day, such as 2027-03-04; otherwise today' },
    event: { value: 'EVENT', about: 'Only whose ban or flag holds there: its name or its id' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: ['No reasons and no conditions. Whom lists of other bodies name for the day stands apart, under "others".'],
  async run(context) {
    const { on = today(), event: wanted } = context.options;
    const day = Day.safeParse(on);
    if (!day.success) throw new UsageError('--on needs a day, such as 2027-03-04');
    const api = await unlock(context, context.given[0] ?? '');
    const event = typeof wanted === 'string' ? await findEvent(api, wanted, 'list bans for') : undefined;
    const asked = { on: day.data, eventId: event?.id ?? null };
    const bans = (await api.bans.list(asked)).rows.map(asBan);
    const flags = (await api.flags.list(asked)).rows.map(asFlag);
    const others = await othersOn(api, day.data);
    const value = { on: day.data, event: event?.name ?? null, bans, flags, others };
    const elsewhere = others.length === 0 ? [] : [`Lists of other bodies name ${others.length} more`];
    return { value, text: [asText(bans, flags), ...elsewhere].join('\n') };
  },
};

type Entry = ReturnType<typeof asBan> | ReturnType<typeof asFlag>;

function asBan({ sanction, person, told, incident }: BanRow) {
  const { kind, scope, scopeNote, startsOn, endsOn, reviewOn } = sanction;
  const about = { name: displayName(person), personId: person.id, kind };
  return { ...about, scope, scopeNote, startsOn, endsOn, reviewOn, told, codeName: incident?.codeName ?? null };
}

function asFlag({ flag, person, incident }: FlagRow) {
  const { scope, scopeNote, startsOn, endsOn, reviewOn, advice } = flag;
  const about = { name: displayName(person), personId: person.id, kind: 'flag' as const };
  return { ...about, scope, scopeNote, startsOn, endsOn, reviewOn, advice, codeName: incident?.codeName ?? null };
}

/** Findings of others: never among our own. Where they hold is told in the words of their source. */
async function othersOn(api: Api, on: Day) {
  const lists = (await api.otherLists.list({})).filter(({ putAwayOn }) => putAwayOn === null);
  const read = lists.map(async ({ id, source }) => {
    const { people } = await api.otherLists.people({ id, limit: 20_000 });
    return people
      .filter(({ startsOn, endsOn }) => (startsOn === null || startsOn <= on) && (endsOn === null || endsOn >= on))
      .map(({ names, emails, handles, scope, startsOn, endsOn }) => {
        return { source, names, emails, handles, scope, startsOn, endsOn };
      });
  });
  return (await Promise.all(read)).flat();
}

function asText(bans: readonly Entry[], flags: readonly Entry[]): string {
  if (bans.length + flags.length === 0) return 'Nobody is on the ban list';
  return [...bans, ...flags].map(asLine).join('\n');
}

function asLine({ name, kind, scope, scopeNote, endsOn }: Entry): string {
  const where = scopeNote.trim() === '' ? scope : `${scope} (${scopeNote})`;
  return `${kind.padEnd(9)}  until ${endsOn ?? 'further notice'}  ${name || '(name not known)'}: ${where}`;
}
