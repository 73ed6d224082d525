import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { ExportFormat, type ExportProtection } from '../../../shared/exports/bulk-export.ts';
import { DossierLevel } from '../../../shared/exports/dossier-level.ts';
import { AppError } from '../../../shared/reply.ts';
import { type Api, grantPath, unlock } from '../ask-engine.ts';
import { type Command, type CommandContext, type Outcome, UsageError } from '../command.ts';
import { findIncident } from '../find-incident.ts';
import { readFirstLine } from '../first-line.ts';
import { OPTIONS_TO_PROTECT, protectionFor } from '../pdf-protection.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

export const exportDossier: Command = {
  summary: 'Writes the dossier of one incident as a PDF under a passphrase, or all of them in an open format',
  places: ['DIR'],
  options: {
    incident: { value: 'CODENAME', about: 'Its code name, such as "Amber Heron", or its id' },
    all: { about: 'Every incident that you may see, into a folder; how many others there are is said' },
    format: { value: 'FORMAT', about: 'Of all: json, csv or pdf (as it is otherwise)' },
    level: { value: 'LEVEL', about: 'full (as it is otherwise), committee, parent or public' },
    out: {
      value: 'PLACE',
      about: 'The file to write, or with --all the folder; nothing is overwritten',
      required: true,
    },
    'seal-to': { value: 'RECIPIENT', about: 'With --all: writes one file that only this age recipient opens' },
    'seal-passphrase-file': { value: 'FILE', about: 'With --all: writes one file that the first line of FILE opens' },
    evidence: { value: 'COPIES', about: 'With --all: adds the files as-received or stripped' },
    ...OPTIONS_TO_PROTECT,
    readings: { about: 'Includes the working readings, which stay out otherwise' },
    'name-reporter': { about: 'On the level full: says who reported, unless they asked to stay anonymous' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    'A folder of json or csv can be read by anybody who has it; a folder of PDFs needs their passphrase. Better seal it.',
  ],
  async run(context) {
    const { options } = context;
    const out = resolve(String(options['out']));
    if (existsSync(out)) throw new AppError('already-exists', `Cannot write "${out}": something is there already`);
    if ((options['incident'] === undefined) === (options['all'] !== true))
      throw new UsageError('Give either --incident or --all');
    return options['all'] === true ? exportAll(context, out) : exportOne(context, out);
  },
};

async function exportOne(context: CommandContext, out: string): Promise<Outcome> {
  const { engine, given, options } = context;
  for (const name of ['format', 'seal-to', 'seal-passphrase-file', 'evidence'])
    if (options[name] !== undefined) throw new UsageError(`--${name} goes with --all`);
  const told = toldBy(options);
  const api = await unlock(context, given[0] ?? '');
  const { id: incidentId } = await findIncident(api, String(options['incident']), 'export');
  const protection = await protectionFor(api, options);
  const exported = await api.exports.dossier({
    ...{ incidentId, destination: grantPath(engine, out), protection, ...told },
  });
  const passphrase = madePassphrase(protection, options);
  return {
    value: { ...exported, passphrase },
    text: `Wrote ${out}, ${exported.pages} pages, SHA-256 ${exported.sha256}${shown(passphrase)}`,
  };
}

async function exportAll(context: CommandContext, out: string): Promise<Outcome> {
  const { engine, given, options } = context;
  const format = oneOf(ExportFormat, options['format'] ?? 'pdf', 'format');
  const evidence = options['evidence'] ?? 'none';
  if (evidence !== 'none' && evidence !== 'as-received' && evidence !== 'stripped')
    throw new UsageError('--evidence is as-received or stripped');
  const told = toldBy(options);
  const api = await unlock(context, given[0] ?? '');
  const protection = await protectionOfAll(api, options, format);
  const exported = await api.exports.cases({
    ...{ cases: 'all', format, evidence, protection, destination: grantPath(engine, out), ...told },
  });
  const passphrase =
    protection.kind === 'pdf' ? madePassphrase({ ...protection, kind: 'passphrase' }, options) : undefined;
  const { cases, leftOut, files } = exported;
  const left = leftOut === 0 ? '' : `; ${leftOut} are left out, being closed to you`;
  const readable = protection.kind === 'none' ? '\nNothing in it is encrypted: anybody who has it can read it' : '';
  return {
    value: { ...exported, passphrase, readable: protection.kind === 'none' },
    text: `Wrote ${out}, ${cases} cases in ${files} files${left}${readable}${shown(passphrase)}`,
  };
}

async function protectionOfAll(
  api: Api,
  options: CommandContext['options'],
  format: ExportFormat,
): Promise<z.input<typeof ExportProtection>> {
  const recipient = options['seal-to'];
  const file = options['seal-passphrase-file'];
  if (recipient && file) throw new UsageError('--seal-to and --seal-passphrase-file exclude each other');
  if (recipient) return { kind: 'sealed', seal: { kind: 'age', recipient: String(recipient) } };
  if (file) return { kind: 'sealed', seal: { kind: 'passphrase', passphrase: readFirstLine(String(file)) } };
  if (format !== 'pdf') return { kind: 'none' };
  const protection = await protectionFor(api, options);
  return protection.kind === 'none' ? protection : { kind: 'pdf', passphrase: protection.passphrase };
}

function toldBy(options: CommandContext['options']) {
  return {
    level: oneOf(DossierLevel, options['level'] ?? 'full', 'level'),
    includeReadings: options['readings'] === true,
    nameReporter: options['name-reporter'] === true,
  };
}

function oneOf<Value extends string>(
  choices: { readonly options: readonly Value[] },
  given: string | boolean,
  name: string,
): Value {
  const found = choices.options.find((choice) => choice === given);
  if (found === undefined) throw new UsageError(`--${name} is one of ${choices.options.join(', ')}`);
  return found;
}

function madePassphrase(
  protection: Awaited<ReturnType<typeof protectionFor>>,
  options: CommandContext['options'],
): string | undefined {
  return protection.kind === 'passphrase' && !options['pdf-passphrase-file'] ? protection.passphrase : undefined;
}

function shown(passphrase: string | undefined): string {
  return passphrase === undefined ? '' : `\nPassphrase of the PDF: ${passphrase}`;
}
