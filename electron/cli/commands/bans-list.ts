import type { FlagRow } from '../../../shared/bans/flag-procedures.ts';
import type { BanRow } from '../../../shared/bans/procedures.ts';
import { displayName } from '../../../shared/people/person.ts';
import { Day } from '../../../shared/time.ts';
import { unlock } from '../ask-engine.ts';
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
  notes: [
    'No reasons and no conditions. People on lists of other bodies are not among them: screen and check know them.',
  ],
  async run(context) {
    const { on = today(), event: wanted } = context.options;
    const day = Day.safeParse(on);
    if (!day.success) throw new UsageError('--on needs a day, such as 2027-03-04');
    const api = await unlock(context, context.given[0] ?? '');
    const event = typeof wanted === 'string' ? await findEvent(api, wanted, 'list bans for') : undefined;
    const asked = { on: day.data, eventId: event?.id ?? null };
    const bans = (await api.bans.list(asked)).rows.map(asBan);
    const flags = (await api.flags.list(asked)).rows.map(asFlag);
    return { value: { on: day.data, event: event?.name ?? null, bans, flags }, text: asText(bans, flags) };
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

function asText(bans: readonly Entry[], flags: readonly Entry[]): string {
  if (bans.length + flags.length === 0) return 'Nobody is on the ban list';
  return [...bans, ...flags].map(asLine).join('\n');
}

function asLine({ name, kind, scope, scopeNote, endsOn }: Entry): string {
  const where = scopeNote.trim() === '' ? scope : `${scope} (${scopeNote})`;
  return `${kind.padEnd(9)}  until ${endsOn ?? 'further notice'}  ${name || '(name not known)'}: ${where}`;
}
