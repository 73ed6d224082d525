import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import ar from '../../../resources/messages/ar/sealed.json' with { type: 'json' };
import de from '../../../resources/messages/de/sealed.json' with { type: 'json' };
import en from '../../../resources/messages/en/sealed.json' with { type: 'json' };
import es from '../../../resources/messages/es/sealed.json' with { type: 'json' };
import type { Language } from '../../../shared/language.ts';
import type { sealedProcedures } from '../../../shared/sealed/procedures.ts';
import { getCaseFileRecord, updateContact } from '../../database/repositories/case-file.ts';
import type { MutationContext, TaskContext } from '../context.ts';
import { checkPlace, placeFile } from '../export/place-file.ts';
import { readPageProgram } from '../single-page/page-program.ts';
import { formPage } from './form-page.ts';
import { findRecipient } from './recipient.ts';

const MESSAGES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, de, es, ar };

type Input = z.output<(typeof sealedProcedures)['writeForm']['input']>;

/** Writes the form to where the user chose: whole and logged, or not at all. */
export async function writeForm(context: TaskContext, { destination, language, contact, event }: Input) {
  const path = context.resolve(destination);
  await checkPlace(path);
  const { recipient, words, contact: last } = await findRecipient(context);
  const { organisation, practice } = getCaseFileRecord(context.db);
  const reach = contact?.trim() || last || organisation;
  const form = { language, recipient, contact: reach, event: event.trim(), practice, messages: MESSAGES[language] };
  const page = Buffer.from(formPage(form, await readPageProgram('sealed-form')));
  const sha256 = createHash('sha256').update(page).digest('hex');
  await placeFile(path, page, () => context.mutate(record));
  return { fileName: basename(path), bytes: page.length, sha256, words };

  function record({ db, stamp, audit }: MutationContext): void {
    if (reach !== last) updateContact(db, reach, stamp());
    audit('export.sealed-form', sha256);
  }
}
