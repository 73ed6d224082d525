import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppError } from '../../../shared/reply.ts';
import { grantPath, unlock } from '../ask-engine.ts';
import type { Command } from '../command.ts';
import { findIncident } from '../find-incident.ts';
import { OPTIONS_TO_PROTECT, protectionFor } from '../pdf-protection.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const exportDossier: Command = {
  summary: 'Writes the dossier of one incident as a PDF under a passphrase',
  places: ['DIR'],
  options: {
    incident: { value: 'CODENAME', about: 'Its code name, such as "Amber Heron", or its id', required: true },
    out: { value: 'F.pdf', about: 'Where to write it; nothing is overwritten', required: true },
    ...OPTIONS_TO_PROTECT,
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
