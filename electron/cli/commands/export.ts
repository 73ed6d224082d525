import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import type { PdfProtection } from '../../../shared/exports/procedures.ts';
import { AppError } from '../../../shared/reply.ts';
import { type Api, grantPath, unlock } from '../ask-engine.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { findIncident } from '../find-incident.ts';
import { readFirstLine } from '../first-line.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

type Protection = z.input<typeof PdfProtection>;

export const exportDossier: Command = {
  summary: 'Writes the dossier of one incident as a PDF under a passphrase',
  places: ['DIR'],
  options: {
    incident: { value: 'CODENAME', about: 'Its code name, such as "Amber Heron", or its id', required: true },
    out: { value: 'F.pdf', about: 'Where to write it; nothing is overwritten', required: true },
    'pdf-passphrase-file': {
      value: 'FILE',
      about: 'Protects the PDF with the first line of FILE; otherwise one is made and shown',
    },
    unprotected: { about: 'Writes a PDF that anyone can read' },
    readings: { about: 'Includes the working readings, which stay out otherwise' },
    ...OPTIONS_TO_UNLOCK,
  },
  async run(context) {
    const { engine, given, options } = context;
    const out = resolve(String(options['out']));
    if (existsSync(out)) throw new AppError('already-exists', `Cannot write "${out}": a file is there already`);
    const api = await unlock(context, given[0] ?? '');
    const { id: incidentId } = await findIncident(api, String(options['incident']), 'export');
    const protection = await protectionFor(api, options);
    const destination = grantPath(engine, out);
    const includeReadings = options['readings'] === true;
    const exported = await api.exports.dossier({ incidentId, destination, protection, includeReadings });
    const passphrase =
      protection.kind === 'passphrase' && !options['pdf-passphrase-file'] ? protection.passphrase : undefined;
    const shown = passphrase === undefined ? '' : `\nPassphrase of the PDF: ${passphrase}`;
    return {
      value: { ...exported, passphrase },
      text: `Wrote ${out}, ${exported.pages} pages, SHA-256 ${exported.sha256}${shown}`,
    };
  },
};

async function protectionFor(api: Api, options: CommandContext['options']): Promise<Protection> {
  const file = options['pdf-passphrase-file'];
  if (options['unprotected']) {
    if (file) throw new UsageError('--unprotected and --pdf-passphrase-file exclude each other');
    return { kind: 'none' };
  }
  const made = file ? undefined : (await api.session.suggestPassphrase({})).passphrase;
  return { kind: 'passphrase', passphrase: made ?? readFirstLine(String(file)) };
}
