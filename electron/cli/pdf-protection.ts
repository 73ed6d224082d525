import type { z } from 'zod';
import type { PdfProtection } from '../../shared/exports/procedures.ts';
import type { Api } from './ask-engine.ts';
import { type CommandContext, type Option, UsageError } from './command.ts';
import { readFirstLine } from './first-line.ts';

export const OPTIONS_TO_PROTECT: Readonly<Record<string, Option>> = {
  'pdf-passphrase-file': {
    value: 'FILE',
    about: 'Protects the PDF with the first line of FILE; otherwise one is made and shown',
  },
  unprotected: { about: 'Writes a PDF that anyone can read' },
};

/** As the options say; a passphrase is made where they say nothing. */
export async function protectionFor(
  api: Api,
  options: CommandContext['options'],
): Promise<z.input<typeof PdfProtection>> {
  const file = options['pdf-passphrase-file'];
  if (options['unprotected']) {
    if (file) throw new UsageError('--unprotected and --pdf-passphrase-file exclude each other');
    return { kind: 'none' };
  }
  const made = file ? undefined : (await api.session.suggestPassphrase({})).passphrase;
  return { kind: 'passphrase', passphrase: made ?? readFirstLine(String(file)) };
}
