import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MeetingId } from '../../../shared/meetings/meeting-id.ts';
import { AppError } from '../../../shared/reply.ts';
import { type Api, grantPath, unlock } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const agenda: Command = {
  summary: 'Writes the agenda of a meeting as a PDF in code names, for anybody to read',
  places: ['DIR'],
  options: {
    meeting: { value: 'M', about: 'Its id, or the code name of a case that is on it and not over', required: true },
    out: { value: 'F.pdf', about: 'Where to write it; nothing is overwritten', required: true },
    ...OPTIONS_TO_UNLOCK,
  },
  async run(context) {
    const { engine, given, options } = context;
    const out = resolve(String(options['out']));
    if (existsSync(out)) throw new AppError('already-exists', `Cannot write "${out}": a file is there already`);
    const api = await unlock(context, given[0] ?? '');
    const meetingId = await find(api, String(options['meeting']));
    const written = await api.exports.agenda({ meetingId, destination: grantPath(engine, out) });
    return { value: written, text: `Wrote ${out}, ${written.pages} pages, SHA-256 ${written.sha256}` };
  },
};

async function find(api: Api, name: string): Promise<MeetingId> {
  const same = (text: string) => text.toLocaleLowerCase() === name.toLocaleLowerCase();
  const [first, second] = (await api.meetings.list({})).filter(
    ({ id, heldAt, cases }) => same(id) || (heldAt === null && cases.some(({ codeName }) => same(codeName))),
  );
  if (first === undefined)
    throw new AppError('not-found', `Cannot write "${name}": no meeting has this id, and no planned one this case`);
  if (second === undefined) return first.id;
  throw new AppError('conflict', `Cannot write "${name}": several meetings are planned about it, so give the id`);
}
