import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { seesAccounts } from '../access.ts';
import { findBans } from '../bans.ts';
import { dayIn, localZone } from '../calendar.ts';
import type { TaskContext } from '../context.ts';
import { banListDocument } from '../export/ban-list-document.ts';
import { dossierPdf } from '../export/dossier-of.ts';
import { exportOrigin } from '../export/export-origin.ts';
import { makePdf } from '../export/make-pdf.ts';
import { readPrintedWords } from '../export/printed-words.ts';
import { findFlags } from '../flags.ts';
import type { PackageFacts } from './package-format.ts';

interface Paper {
  readonly name: string;
  readonly pdf: Uint8Array;
}

/** A PDF of each case that this member may see, and of the ban list as it is today. One at a time. */
export async function* papersOf(
  context: TaskContext,
  { cases }: PackageFacts,
  pdfPassphrase: string | null,
): AsyncIterable<Paper> {
  const passphrase = pdfPassphrase ?? undefined;
  const closed = new Set(listClosedCases(context.db, context.member));
  const readable = cases.filter(({ id }) => !closed.has(id) && seesAccounts(context, id));
  const names = new Set<string>();
  for (const [index, { id, codeName }] of readable.entries()) {
    context.progress({ stage: 'papers', done: index, total: readable.length + 1 });
    const pdf = await dossierPdf(context, { incidentId: id, level: 'full', passphrase });
    yield { name: freeName(names, codeName), pdf };
  }
  context.progress({ stage: 'papers', done: readable.length, total: readable.length + 1 });
  yield { name: 'ban-list.pdf', pdf: await banListPdf(context, passphrase) };
}

/** Two cases may have one code name for a while. */
function freeName(taken: Set<string>, codeName: string): string {
  const plain = codeName.replaceAll(/[^\p{L}\p{N} -]/gu, '').slice(0, 20) || 'case';
  for (let number = 1; ; number += 1) {
    const name = `cases/${plain}${number === 1 ? '' : ` (${number})`}.pdf`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

async function banListPdf(context: TaskContext, passphrase: string | undefined): Promise<Uint8Array> {
  const on = dayIn(localZone(), context.now());
  const question = { on, eventId: null, text: '', include: 'in-force' } as const;
  const [bans, flags] = [findBans(context, question).rows, findFlags(context, question).rows];
  const document = banListDocument({ origin: exportOrigin(context), on, event: '', bans, flags }, readPrintedWords());
  const { pdf } = await makePdf({ document, passphrase }, { signal: context.signal, onStage: () => undefined });
  return pdf;
}
