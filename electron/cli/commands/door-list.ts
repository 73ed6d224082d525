import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../../shared/reply.ts';
import { Day } from '../../../shared/time.ts';
import { grantPath, unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { findEvent } from '../find-event.ts';
import { today } from '../today.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const doorList: Command = {
  summary: 'Writes who is listed as one HTML file that names can be checked against, and that cannot be read',
  places: ['DIR'],
  options: {
    out: { value: 'F.html', about: 'Where to write it; nothing is overwritten', required: true },
    event: { value: 'EVENT', about: 'Its name or its id; without it, everybody who is listed today' },
    expires: { value: 'DAY', about: 'The last day on which it answers; of the event, or today, unless given' },
    lead: { value: 'NAME', about: 'Who is called when a name is found; you unless given' },
    reach: { value: 'TEXT', about: 'How to reach them; the organisation’s name unless given' },
    'given-to': { value: 'TEXT', about: 'Who gets it, for the log' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    'Names are hashed slowly, so that guessing is slow too: some hundred people take minutes. How far it is, is told on standard error.',
    'The code is printed this once and kept nowhere. Tell it by another way than the file. Whoever has both can try names;',
    'whoever has the file alone learns nothing of them.',
  ],
  async run(context) {
    const { engine, given, options } = context;
    const asked = Day.optional().safeParse(options['expires']);
    if (!asked.success) throw new UsageError('--expires is a day, such as 2027-05-09');
    const out = resolve(String(options['out']));
    if (existsSync(out)) throw new AppError('already-exists', `Cannot write "${out}": a file is there already`);
    const api = await unlock(context, given[0] ?? '');
    const { event: wanted, lead, reach, 'given-to': givenTo } = options;
    const event = wanted === undefined ? undefined : await findEvent(api, String(wanted), 'write a door list for');
    const state = await api.session.state({});
    if (state.phase !== 'unlocked') throw new Error('It was just unlocked');
    const last = event !== undefined && event.endsOn > today() ? event.endsOn : today();
    const list = {
      ...{ destination: grantPath(engine, out), eventId: event?.id ?? null, on: today() },
      ...{ expiresOn: asked.data ?? last, givenTo: String(givenTo ?? '') },
      ...{ lead: String(lead ?? state.member.name), reach: String(reach ?? state.organisation) },
    };
    const written = await api.door.writeList(list, { onProgress: tellTenths() });
    const { code, people, oneWord, withoutName } = written;
    const unknown = [
      ...oneWord.map((name) => `Known by one word only, and found when it is typed alone: ${name}`),
      ...(withoutName > 0 ? [`Without a name, and not on the list: ${withoutName}`] : []),
    ];
    return {
      value: written,
      text: [`Wrote ${out}, for ${people}`, `Code: ${code.replace(/(.{5})/, '$1-')}`, ...unknown].join('\n'),
    };
  },
};

/** A long list takes minutes. */
function tellTenths() {
  let told = 0;
  return ({ done, total }: { readonly done: number; readonly total: number }) => {
    const tenth = Math.floor((done * 10) / total);
    if (tenth > told) console.error(`${tenth * 10} % of ${total} forms of names`);
    told = tenth;
  };
}
