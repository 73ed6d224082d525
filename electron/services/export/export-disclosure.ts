import type { z } from 'zod';
import { DisclosureId, type DisclosureSeal } from '../../../shared/disclosures/disclosure.ts';
import type { disclosureProcedures } from '../../../shared/disclosures/procedures.ts';
import { openLeaks } from '../../../shared/leak-check/leak.ts';
import { AppError } from '../../../shared/reply.ts';
import type { Day } from '../../../shared/time.ts';
import { getMember } from '../../database/repositories/members.ts';
import { sealBytesTo } from '../../vault/key-files.ts';
import type { QueryContext, TaskContext } from '../context.ts';
import { checkDisclosure } from '../disclosures/check-disclosure.ts';
import { chosenFacts, keepDisclosure } from '../disclosures/disclosures.ts';
import { todayOf } from '../sanctions.ts';
import { disclosureDocument } from './disclosure-document.ts';
import { exportPdf } from './export-pdf.ts';
import { printedTime } from './printed-time.ts';
import { readPrintedWords } from './printed-words.ts';

type Input = z.output<typeof disclosureProcedures.give.input>;

/**
 * Writes what is told to another team, as a PDF with a passphrase or sealed to an age recipient. Throws `marks-open`
 * while it would tell who reported, was harmed or saw it. Nothing is sent.
 */
export async function giveDisclosure(context: TaskContext, { destination, seal, ...given }: Input) {
  assertMayLeave(context, given);
  await assertOpens(seal);
  const facts = chosenFacts(context, given.personId, given.facts);
  const { chainHead: _ours, ...written } = await exportPdf(context, {
    destination,
    protection: seal.kind === 'age' ? { kind: 'none' } : seal,
    ...(seal.kind === 'age' && { seal: (pdf) => sealBytesTo(pdf, seal.recipient) }),
    action: 'disclosure.given',
    subject: given.personId ?? 'all',
    record: (change) => {
      const id = DisclosureId.parse(change.newId());
      keepDisclosure(change, { ...given, id, sealedWith: seal.kind }, facts);
    },
    document: ({ organisation, practice, exportedAt }) => {
      const words = readPrintedWords();
      const { day } = printedTime(words, 'UTC');
      const responder = getMember(context.db, context.member)?.name ?? '';
      const dates = { date: day(exportedAt.slice(0, 10) as Day), expires: day(given.expiresOn) }; // the day of an instant
      return disclosureDocument({ ...given, ...dates, facts, organisation, practice, responder }, words);
    },
  });
  return written;
}

function assertMayLeave(
  context: QueryContext,
  { accepted, expiresOn, ...told }: Omit<Input, 'destination' | 'seal'>,
): void {
  const { leaks, mustGo } = checkDisclosure(context, told);
  if (mustGo.length > 0 || openLeaks(leaks, accepted).length > 0) {
    throw new AppError('marks-open', 'Cannot write this: marks of the leak check are open');
  }
  if (expiresOn >= todayOf(context)) return;
  throw new AppError(
    'invalid-input',
    `Cannot write this: it would have to be deleted by "${expiresOn}", which is over`,
    {
      details: { field: 'expiresOn' },
    },
  );
}

/** Before any work is done: a recipient is checked by sealing to it. */
async function assertOpens(seal: DisclosureSeal): Promise<void> {
  if (seal.kind !== 'age') return;
  try {
    await sealBytesTo(new Uint8Array(), seal.recipient);
  } catch {
    throw new AppError('bad-recipient', `Cannot seal to "${seal.recipient.slice(0, 20)}…": it is no age recipient`);
  }
}
