import { basename } from 'node:path';
import { EVIDENCE_MAX_BYTES } from '../../../shared/evidence/evidence.ts';
import { AppError, type ErrorCode } from '../../../shared/reply.ts';
import { unlock } from '../ask-engine.ts';
import { attachFile } from '../attach-file.ts';
import type { Command } from '../command.ts';
import { findIncident } from '../find-incident.ts';
import { OPTIONS_TO_UNLOCK } from './unlock-options.ts';

const MEGABYTE = 1024 * 1024;

export const attach: Command = {
  summary: 'Keeps files as evidence of one incident',
  places: ['DIR', 'FILE…'],
  options: {
    incident: { value: 'CODENAME', about: 'Its code name, such as "Amber Heron", or its id', required: true },
    ...OPTIONS_TO_UNLOCK,
  },
  notes: [
    `Each file is stored whole or not at all, up to ${EVIDENCE_MAX_BYTES / MEGABYTE} MB. The files themselves stay where they are.`,
    'A file whose bytes are there already is told and not kept twice. Exit code 1 when any file was not stored.',
  ],
  async run(context) {
    const [folder = '', ...files] = context.given;
    const api = await unlock(context, folder);
    const { id: incidentId } = await findIncident(api, String(context.options['incident']), 'attach to');
    const told: Told[] = [];
    for (const file of files)
      told.push(await attachFile(api, { incidentId }, file, tellProgress).then(stored(file), failed(file)));
    return { value: told, text: told.map(asLine).join('\n'), good: told.every(({ code }) => code === undefined) };
  },
};

interface Told {
  readonly file: string;
  readonly sha256?: string;
  readonly alreadyThere?: boolean;
  /** Of what went wrong. */
  readonly code?: ErrorCode;
  readonly message?: string;
}

function stored(file: string) {
  return ({ sha256, alreadyThere }: { sha256: string; alreadyThere: boolean }): Told => ({
    file,
    sha256,
    alreadyThere,
  });
}

/** One file that fails does not keep the others out. */
function failed(file: string) {
  return (error: unknown): Told => {
    if (!(error instanceof AppError)) throw error;
    return { file, code: error.code, message: error.message };
  };
}

function asLine({ file, sha256, alreadyThere, message }: Told): string {
  return message ?? `${alreadyThere ? 'There already' : 'Stored'}: ${basename(file)}, SHA-256 ${sha256}`;
}

/** On a terminal only, in a line that is written over. */
function tellProgress(file: string, done: number, size: number): void {
  if (!process.stderr.isTTY) return;
  const megabytes = (bytes: number) => (bytes / MEGABYTE).toFixed(1);
  process.stderr.write(`\r${basename(file)}: ${megabytes(done)} of ${megabytes(size)} MB${done === size ? '\n' : ''}`);
}
