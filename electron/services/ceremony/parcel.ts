import type { z } from 'zod';
import { type Ceremony, CeremonyId, type TakingOver } from '../../../shared/handover/ceremony.ts';
import type { ceremonyProcedures } from '../../../shared/handover/ceremony-procedures.ts';
import type { HandoverId, KeptHandover } from '../../../shared/handover/handover.ts';
import type { Receipt } from '../../../shared/handover/receipt.ts';
import { AppError } from '../../../shared/reply.ts';
import { insertCeremony, listCeremonies } from '../../database/repositories/ceremonies.ts';
import { getHandover, listClashes } from '../../database/repositories/handovers.ts';
import type { MutationContext, QueryContext } from '../context.ts';
import { keepCeremony, openLeaving } from './ceremonies.ts';
import { fingerprintWords } from './fingerprint.ts';
import { readReceiptCode, receiptCode } from './receipt-code.ts';

type Input<Name extends keyof typeof ceremonyProcedures> = z.output<(typeof ceremonyProcedures)[Name]['input']>;

/** A new package needs a new receipt. */
export function noteParcel(context: MutationContext, { id, handoverId }: Input<'noteParcel'>): Ceremony {
  const { at, fileName, counts, sha256 } = findHandover(context, handoverId, 'out');
  const words = fingerprintWords(sha256);
  const parcel = { handoverId, fileName, at, cases: counts.cases, words };
  return keepCeremony(context, { ...openLeaving(context, id), parcel, receipt: null }, 'ceremony.package-noted');
}

export function checkReceipt(context: MutationContext, { id, code }: Input<'checkReceipt'>): Ceremony {
  const leaving = openLeaving(context, id);
  if (leaving.parcel === null)
    throw new AppError('not-found', 'Cannot check a receipt: no package was made for this handover');
  const receipt = readReceiptCode(code, findHandover(context, leaving.parcel.handoverId, 'out'));
  return keepCeremony(
    context,
    { ...leaving, receipt: { ...receipt, checkedAt: context.now() } },
    'ceremony.receipt-checked',
  );
}

/** Asked for twice, there is one of it. */
export function beginTakingOver(context: MutationContext, { handoverId }: Input<'beginTakingOver'>): Ceremony {
  const { db, member, newId, now, stamp, audit } = context;
  const handover = findHandover(context, handoverId, 'in');
  const known = listCeremonies(db).find((one) => one.direction === 'in' && one.handoverId === handoverId);
  if (known !== undefined) {
    audit('ceremony.begun', known.id);
    return known;
  }
  const receipt = receiptOf(context, handover);
  const ceremony: TakingOver = {
    ...{ id: CeremonyId.parse(newId()), direction: 'in', begunAt: now(), endedAt: null, ticked: [] },
    ...{ memberId: member, handoverId, from: handover.from, organisation: handover.organisation },
    receipt,
    code: receiptCode(receipt, handover),
  };
  insertCeremony(db, ceremony, stamp());
  audit('ceremony.begun', ceremony.id);
  return ceremony;
}

function receiptOf({ db }: QueryContext, { id, at, taken }: KeptHandover): Receipt {
  const { came = 0, same = 0 } = taken ?? {};
  return { at: `${at.slice(0, 'YYYY-MM-DDTHH:MM'.length)}:00.000Z`, came, same, clashed: listClashes(db, id).length };
}

function findHandover({ db }: QueryContext, id: HandoverId, direction: 'out' | 'in'): KeptHandover {
  const handover = getHandover(db, id);
  if (handover?.direction === direction) return handover;
  throw new AppError(
    'not-found',
    `Cannot find the package "${id}": none of it ${direction === 'out' ? 'left' : 'came'}`,
  );
}
