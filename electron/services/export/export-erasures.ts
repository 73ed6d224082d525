import type { ErasureId } from '../../../shared/erasures/erasure.ts';
import type { Grant } from '../../../shared/grant.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import { listMembers } from '../../database/repositories/members.ts';
import { localZone } from '../calendar.ts';
import type { TaskContext } from '../context.ts';
import { readErasures } from '../erasure/erasures.ts';
import { erasureDocument } from './erasure-document.ts';
import { exportPdf } from './export-pdf.ts';
import { readPrintedWords } from './printed-words.ts';

/** The record of what was erased; all of it when none is named. It holds no content, so it needs no passphrase. */
export async function saveErasureRecord(
  context: TaskContext,
  { ids, destination }: { readonly ids?: readonly ErasureId[] | undefined; readonly destination: Grant },
): Promise<{ fileName: string }> {
  const members = listMembers(context.db, true);
  const erasures = readErasures(context).filter(({ id }) => ids === undefined || ids.includes(id));
  return exportPdf(context, {
    destination,
    protection: { kind: 'none' },
    action: 'export.erasures',
    subject: ids?.[0] ?? 'erasures',
    document: (origin) => {
      const nameOf = (member: MemberId) => members.find(({ id }) => id === member)?.name ?? '';
      return erasureDocument({ origin, erasures, zone: localZone(), nameOf }, readPrintedWords());
    },
  });
}
