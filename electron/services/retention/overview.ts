import { addDays } from '../../../shared/calendar-days.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { fallsDue } from '../../../shared/retention/judge.ts';
import type { RetentionOfCase, RetentionOverview, RetentionSoon } from '../../../shared/retention/procedures.ts';
import type { Day } from '../../../shared/time.ts';
import { listClosedCases } from '../../database/repositories/conflicts.ts';
import { getHold, listHolds } from '../../database/repositories/legal-holds.ts';
import { readCase } from '../access.ts';
import type { QueryContext } from '../context.ts';
import { dueCases, inWords } from './due.ts';
import { casesOverBy, type JudgedCase, judgedCase, judgedCases } from './judged-cases.ts';
import { countOldDrafts } from './old-drafts.ts';
import { getRetentionRule } from './rule.ts';

/** As if cases that are closed to who asks were not there: a day that one of them moves would tell of it. */
export function readRetention({ db, member }: QueryContext, { today }: { today: Day }): RetentionOverview {
  const hidden = listClosedCases(db, member);
  const agreed = getRetentionRule(db);
  const cases = judgedCases(db, { today, hidden });
  const announcedTo = addDays(today, agreed.rule.graceDays);
  const due = dueCases(cases, agreed).sort((a, b) => a.codeName.localeCompare(b.codeName));
  const soon = due.filter(({ on }) => on <= addDays(today, YEAR));
  const days = [...Map.groupBy(soon, ({ on }) => on)].sort(([a], [b]) => a.localeCompare(b));
  const ended = cases.filter(({ outcome }) => outcome !== null);
  return {
    agreed,
    days: days.map(([on, some]) => ({ on, isAnnounced: on <= announcedTo, cases: some })),
    later: due.length - soon.length,
    withoutDay: ended.filter(({ on }) => on === null).length,
    waiting: waitingOf(ended, announcedTo),
    held: heldOf(db, cases),
    leftOut: hidden.length,
    drafts: countOldDrafts(db, today),
  };
}

/** The same for what is announced alone, for screens that are often opened. */
export function readRetentionSoon({ db, member }: QueryContext, { today }: { today: Day }): RetentionSoon {
  const hidden = listClosedCases(db, member);
  const agreed = getRetentionRule(db);
  const by = addDays(today, agreed.rule.graceDays);
  const due = dueCases(casesOverBy(db, by, { today, hidden }), agreed).filter(({ on }) => on <= by);
  const days = [...Map.groupBy(due, ({ on, how }) => `${on} ${how}`)].sort(([a], [b]) => a.localeCompare(b));
  const holds = listHolds(db).filter(
    ({ incidentId, reviewOn }) => !hidden.includes(incidentId) && isBy(reviewOn, today),
  );
  return {
    days: days.flatMap(([, [first, ...others]]) =>
      first === undefined ? [] : [{ on: first.on, how: first.how, count: others.length + 1 }],
    ),
    holdsToLook: holds.length,
  };
}

function isBy(day: Day | null, today: Day): boolean {
  return day !== null && day <= today;
}

const YEAR = 365;

/** What would be due or announced, and waits for somebody; on hold are told by themselves. */
function waitingOf(ended: readonly JudgedCase[], announcedTo: Day): RetentionOverview['waiting'] {
  return ended
    .flatMap((judged) => {
      const { id: incidentId, codeName, on, stands } = judged;
      const isWaiting = on !== null && on <= announcedTo && !fallsDue(judged);
      const isHeld = stands.some(({ kind }) => kind === 'hold');
      return isWaiting && !isHeld ? [{ incidentId, codeName, on, stands: [...stands] }] : [];
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}

function heldOf(db: QueryContext['db'], cases: readonly JudgedCase[]): RetentionOverview['held'] {
  const names = new Map(cases.map(({ id, codeName }) => [id, codeName]));
  return listHolds(db).flatMap(({ incidentId, ...hold }) => {
    const codeName = names.get(incidentId);
    return codeName === undefined ? [] : [{ incidentId, codeName, hold }];
  });
}

export function readRetentionOfCase(
  context: QueryContext,
  { incidentId, today }: { incidentId: IncidentId; today: Day },
): RetentionOfCase {
  const { db, member } = context;
  const { anonymisedAt } = readCase(context, incidentId);
  const { rule } = getRetentionRule(db);
  const judged = judgedCase(db, incidentId, { today, hidden: listClosedCases(db, member) });
  const { outcome = null, on = null, stands = [], choice = null } = judged ?? {};
  const term = outcome === null ? null : rule.outcomes[outcome];
  return {
    anonymisedAt,
    ...{ outcome, on, choice, stands: [...stands] },
    ...{ keep: term?.keep ?? null, how: term?.how ?? null, graceDays: rule.graceDays },
    rule: outcome === null || term === null ? '' : inWords(outcome, term.keep, choice !== null),
    hold: getHold(db, incidentId) ?? null,
  };
}
