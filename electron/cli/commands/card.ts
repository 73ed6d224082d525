import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EmergencyCard } from '../../../shared/emergency/card.ts';
import { Language } from '../../../shared/language.ts';
import { AppError } from '../../../shared/reply.ts';
import { grantPath, unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const card: Command = {
  summary: 'Writes the emergency card of an event as a PDF of one page, for anybody to read',
  places: ['DIR'],
  options: {
    event: { value: 'E', about: 'The event as its card names it, or the card’s id', required: true },
    out: { value: 'F.pdf', about: 'Where to write it; nothing is overwritten', required: true },
    language: { value: 'L', about: `Of its words: ${Language.options.join(', ')}; en unless given` },
    ...OPTIONS_TO_UNLOCK,
  },
  async run(context) {
    const { engine, given, options } = context;
    const language = Language.safeParse(options['language'] ?? 'en');
    if (!language.success) throw new UsageError(`--language is one of ${Language.options.join(', ')}`);
    const out = resolve(String(options['out']));
    if (existsSync(out)) throw new AppError('already-exists', `Cannot write "${out}": a file is there already`);
    const api = await unlock(context, given[0] ?? '');
    const { id } = find(await api.emergency.list({}), String(options['event']));
    const destination = grantPath(engine, out);
    const written = await api.exports.emergencyCard({ id, destination, language: language.data });
    return { value: written, text: `Wrote ${out}, SHA-256 ${written.sha256}` };
  },
};

function find(cards: readonly EmergencyCard[], name: string): EmergencyCard {
  const same = (text: string) => text.toLocaleLowerCase() === name.toLocaleLowerCase();
  const [first, second] = cards.filter(({ id, card: { event } }) => same(id) || same(event));
  if (first === undefined) throw new AppError('not-found', `Cannot write "${name}": no emergency card has this event`);
  if (second === undefined) return first;
  throw new AppError('conflict', `Cannot write "${name}": several emergency cards have this event, so give the id`);
}
