import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import type { refusalProcedures } from '../../../shared/refusals/procedures.ts';
import type { TaskContext } from '../context.ts';
import { checkPlace, placeFile } from '../export/place-file.ts';
import { assertTellsNothing, keepNote } from './refusals.ts';

type Input = z.output<typeof refusalProcedures.saveNote.input>;

/** As plain text, for whoever runs the registration. Throws `marks-open` before anything is written. */
export async function saveNote(context: TaskContext, { destination, ...note }: Input) {
  const path = context.resolve(destination);
  await checkPlace(path);
  assertTellsNothing(context, note);
  const bytes = Buffer.from(`${note.text}\n`);
  await placeFile(path, bytes, () => void context.mutate((change) => keepNote(change, note)));
  return { fileName: basename(path), bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
