import type { KeptBecause } from '../../../shared/erasures/erasure.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { BAN_KINDS } from '../../../shared/sanctions/catalogue.ts';
import {
  isAsking,
  isFlagged,
  isInUnfinishedReport,
  isKeptOut,
  isMember,
  listOtherCases,
} from '../../database/erasing/people-rows.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { listRecordsOf } from '../../database/repositories/people.ts';
import type { QueryContext } from '../context.ts';
import { todayOf } from '../sanctions.ts';

/**
 * Why a record of somebody stays when some cases go; null: nothing else needs it. Where somebody is kept out, flagged, a member
 * or waiting for an answer, all of their records are needed to know them; otherwise what only the erased cases told goes, also
 * where it was joined to a record that stays.
 */
export function whyKept(context: QueryContext, record: PersonId, going: readonly IncidentId[]): KeptBecause | null {
  const { db, member } = context;
  const records = listRecordsOf(db, record).map(({ id }) => id);
  const today = todayOf(context);
  if (isMember(db, records)) return 'member';
  if (isKeptOut(db, records, BAN_KINDS, today)) return 'ban';
  if (isFlagged(db, records, today)) return 'flag';
  const cases = listOtherCases(db, record, going);
  if (cases.length > 0) {
    const closed = new Set(listClosedCases(db, member));
    return cases.some((id) => !closed.has(id)) ? 'case' : 'elsewhere';
  }
  if (isAsking(db, records)) return 'request';
  return isInUnfinishedReport(db, records) ? 'unfinished-report' : null;
}
