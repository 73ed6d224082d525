import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Language } from '../../../shared/language.ts';
import { AppError } from '../../../shared/reply.ts';
import { grantPath, unlock } from '../ask-engine.ts';
import { type Command, UsageError } from '../command.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const form: Command = {
  summary: 'Writes the sealed form: one HTML file in which somebody reports, offline, to this case file alone',
  places: ['DIR'],
  options: {
    out: { value: 'F.html', about: 'Where to write it; nothing is overwritten', required: true },
    language: { value: 'L', about: `Its language: ${Language.options.join(', ')}; en unless given` },
    contact: { value: 'TEXT', about: 'How to reach the team; the one of the last form unless given' },
    event: { value: 'NAME', about: 'What it is for, such as the name of an event' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    'The six words belong to the key that the form seals to. Give them to reporters by another way than the form.',
  ],
  async run(context) {
    const { engine, given, options } = context;
    const language = Language.safeParse(options['language'] ?? 'en');
    if (!language.success) throw new UsageError(`--language is one of ${Language.options.join(', ')}`);
    const out = resolve(String(options['out']));
    if (existsSync(out)) throw new AppError('already-exists', `Cannot write "${out}": a file is there already`);
    const api = await unlock(context, given[0] ?? '');
    const written = await api.sealed.writeForm({
      destination: grantPath(engine, out),
      language: language.data,
      ...(options['contact'] !== undefined && { contact: String(options['contact']) }),
      event: String(options['event'] ?? ''),
    });
    return { value: written, text: `Wrote ${out}, SHA-256 ${written.sha256}\nSix words: ${written.words}` };
  },
};
