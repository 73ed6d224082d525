import { basename, extname } from 'node:path';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { AppError, type ErrorCode } from '../../../shared/reply.ts';
import { type Api, unlock } from '../ask-engine.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { findIncident } from '../find-incident.ts';
import { type ImportedMail, importMail } from '../import-mail.ts';
import { importSealed } from '../import-sealed.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

const MAIL = ['.eml', '.mbox'];

export const importFiles: Command = {
  summary: 'Makes reports of sealed files, and adds messages to the timeline of an incident',
  places: ['DIR', 'FILE…'],
  options: {
    incident: {
      value: 'CODENAME',
      about: 'The incident they belong to: its code name, such as "Amber Heron", or its id',
    },
    attachments: { about: 'Keeps what is attached to messages as evidence too' },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    '.age   a report on the sealed form; it becomes an incident of its own unless --incident is given',
    '.eml   one message, .mbox several: they need --incident, stand at their own dates, and their file becomes evidence',
    'A message that is there already is not added twice. One without a date is left out: add it in the app, where it can',
    'be given one. Exit code 1 when any file was not imported or any message was left out.',
  ],
  async run(context) {
    const [folder = '', ...files] = context.given;
    checkFiles(files, context.options['incident']);
    const api = await unlock(context, folder);
    const incidentId = await incidentOf(api, context.options['incident']);
    const told: Told[] = [];
    for (const file of files) told.push(await importFile(context, api, file, incidentId));
    return { value: told, text: told.map(asLine).join('\n'), good: told.every(isGood) };
  },
};

interface Told extends Partial<ImportedMail> {
  readonly file: string;
  /** Of the report that a sealed file became. */
  readonly codeName?: string;
  /** Of what went wrong. */
  readonly code?: ErrorCode;
  readonly message?: string;
}

function checkFiles(files: readonly string[], incident: unknown): void {
  const strange = files.find((file) => ![...MAIL, '.age'].includes(kindOf(file)));
  if (strange !== undefined)
    throw new UsageError(`import takes .age, .eml and .mbox files, not "${basename(strange)}"`);
  if (incident === undefined && files.some((file) => MAIL.includes(kindOf(file))))
    throw new UsageError('import needs --incident for messages. See quietroom import --help');
}

async function incidentOf(api: Api, name: unknown): Promise<IncidentId | undefined> {
  return name === undefined ? undefined : (await findIncident(api, String(name), 'import into')).id;
}

/** One file that fails does not keep the others out. */
async function importFile(context: CommandContext, api: Api, file: string, incidentId?: IncidentId): Promise<Told> {
  try {
    if (kindOf(file) === '.age') {
      const { incident } = await importSealed(context.engine, api, file, incidentId);
      return { file, codeName: incident.codeName };
    }
    if (incidentId === undefined) throw new Error('Checked before');
    return { file, ...(await importMail(api, incidentId, file, context.options['attachments'] === true)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { file, code: error.code, message: error.message };
  }
}

function kindOf(file: string): string {
  return extname(file).toLowerCase();
}

function isGood({ code, leftOut = 0 }: Told): boolean {
  return code === undefined && leftOut === 0;
}

function asLine({ file, message, codeName, added = 0, alreadyThere = 0, leftOut = 0, attachments = 0 }: Told): string {
  const name = basename(file);
  if (message !== undefined) return `${name}: ${message}`;
  if (codeName !== undefined) return `${name}: a report in "${codeName}"`;
  const parts = [
    `${added} added`,
    `${alreadyThere} there already`,
    `${leftOut} left out`,
    `${attachments} attachments kept`,
  ];
  return `${name}: ${parts.join(', ')}`;
}
