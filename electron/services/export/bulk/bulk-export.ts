import { basename } from 'node:path';
import type { z } from 'zod';
import type { BulkExport, BulkExported } from '../../../../shared/exports/bulk-export.ts';
import { AppError } from '../../../../shared/reply.ts';
import { dayIn, localZone } from '../../calendar.ts';
import type { TaskContext } from '../../context.ts';
import { assertCanSeal, type PackedFile, writeAgePackage } from '../age-package.ts';
import { exportOrigin } from '../export-origin.ts';
import { PDF_PASSPHRASE_MAX_BYTES } from '../pdf-passphrase.ts';
import { checkPlace } from '../place-file.ts';
import { readPrintedWords } from '../printed-words.ts';
import { caseFiles, textFile } from './case-files.ts';
import { caseNames } from './names.ts';
import { readmeOf } from './readme.ts';
import { chosenCases } from './scope.ts';
import { folderFor, writeFolder } from './write-folder.ts';

type Input = z.output<typeof BulkExport>;

/**
 * Writes many cases in an open format or as PDFs, into one sealed file or a folder: whole and logged, or not at all. Throws
 * `conflict` for a chosen case that is closed to this member, `nothing-to-export`, `cancelled`, and what a place refuses.
 */
export async function exportCases(context: TaskContext, input: Input): Promise<BulkExported> {
  const { protection, level } = input;
  const place = context.resolve(input.destination);
  const origin = exportOrigin(context);
  const path =
    protection.kind === 'sealed' ? place : folderFor(place, `Cases ${dayIn(localZone(), origin.exportedAt)}`);
  await checkPlace(path);
  await assertProtects(input);
  const { cases, leftOut } = chosenCases(context, input.cases);
  if (cases.length === 0) throw new AppError('nothing-to-export', 'Cannot export: there is no case that you may see');
  const nameOf = caseNames();
  const notStripped: string[] = [];
  let files = 0;
  const record = () =>
    context.mutate(({ audit }) => {
      // of each case, so that its erasure can tell where copies of it went; figures tell of none
      if (level === 'public') audit('export.figures', input.format);
      else for (const { id } of cases) audit('export.cases', id);
    });
  const options = { signal: context.signal, record };
  const written =
    protection.kind === 'sealed'
      ? await writeAgePackage(path, all(), protection.seal, {
          ...options,
          workFactor: context.caseFile.workFactor,
          madeAt: new Date(origin.exportedAt),
        })
      : { bytes: await writeFolder(path, all(), options), sha256: null };
  return {
    ...{ fileName: basename(path), files, cases: cases.length, leftOut, notStripped: notStripped.length },
    ...{ ...written, chainHead: origin.chainHead.hash },
  };

  async function* all(): AsyncGenerator<PackedFile> {
    const order = {
      ...input,
      cases: cases.map(({ id, codeName }) => ({ id, name: nameOf(codeName) })),
      passphrase: protection.kind === 'pdf' ? protection.passphrase : undefined,
      origin,
      words: readPrintedWords(),
      onCase: (done: number) => context.progress({ stage: 'cases', done, total: cases.length }),
      onNotStripped: (file: string) => void notStripped.push(file),
    };
    for await (const file of caseFiles(context, order)) {
      if (context.signal.aborted) throw new AppError('cancelled', 'Cannot finish the export: it was cancelled');
      files++;
      yield file;
    }
    yield textFile('README.txt', readmeOf({ origin, input, cases: cases.length, leftOut, notStripped }));
    files++;
  }
}

async function assertProtects({ protection }: Input): Promise<void> {
  if (protection.kind === 'sealed') await assertCanSeal(protection.seal);
  if (protection.kind !== 'pdf' || Buffer.byteLength(protection.passphrase) <= PDF_PASSPHRASE_MAX_BYTES) return;
  throw new AppError('invalid-input', 'Cannot use this passphrase: it is longer than a PDF takes', {
    details: { field: 'protection.passphrase' },
  });
}
