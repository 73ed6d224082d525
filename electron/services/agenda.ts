import type { z } from 'zod';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { AGENDA, type AgendaItem, type AgendaKey, type Excluded } from '../../shared/meetings/meeting.ts';
import { LongText } from '../../shared/text.ts';
import { getMember } from '../database/repositories/members.ts';
import { listReports } from '../database/repositories/reports.ts';
import type { QueryContext } from './context.ts';
import { readIncident } from './incidents.ts';

/**
 * The headings of handbook §4, begun with what the case file knows: who is excluded, the summary to read or else what was
 * reported, and the past cases of the same people by code name. All of it can be written over.
 */
export function makeAgenda(
  context: QueryContext,
  id: IncidentId,
  excluded: readonly Excluded[],
): z.infer<typeof AgendaItem>[] {
  const { facts, related } = readIncident(context, { id });
  const known: Partial<Record<AgendaKey, string>> = {
    excluded: namesOf(context, excluded).join('\n'),
    'what-happened': facts.summary.trim() || accountsOf(context, id),
    'past-incidents': related.map(({ codeName }) => codeName).join('\n'),
  };
  return AGENDA.map((key) => ({ key, minutes: known[key] ?? '' }));
}

/** As told: cut nowhere, because half an account is another one. */
function accountsOf({ db }: QueryContext, id: IncidentId): string {
  const told = listReports(db, id).map(({ fields }) => fields.account || fields.observed);
  const all = told.filter((text) => text.trim() !== '').join('\n\n');
  return LongText.safeParse(all).success ? all : '';
}

function namesOf({ db }: QueryContext, excluded: readonly Excluded[]): string[] {
  return excluded.map(({ memberId }) => getMember(db, memberId)?.name ?? '');
}
