import type { FindingKind } from '../allegations/allegation.ts';
import { isOver, lastDayOf } from '../bans/in-force.ts';
import { addDays, latestOf } from '../calendar-days.ts';
import { type IncidentStatus, isOpen } from '../incidents/incident.ts';
import { isBan, type SanctionKind } from '../sanctions/catalogue.ts';
import type { Day } from '../time.ts';
import type { Choice, Standing, StandsAgainst } from './due-case.ts';
import { outcomeOf } from './outcome.ts';
import { type AgreedRule, countsFromEnd, type Outcome } from './rule.ts';
import { erasedOn } from './term.ts';

/** What decides how long a case is kept, and what stands against its being erased. */
export interface CaseToJudge {
  readonly status: IncidentStatus;
  readonly closedOn: Day;
  /** Decided sanctions; of flags the kind is null. */
  readonly terms: readonly HeldTerm[];
  readonly findings: readonly (FindingKind | null)[];
  readonly isPersonKnown: boolean;
  readonly news: readonly Day[];
  /** Another case about the same person is open. */
  readonly isOtherOpen: boolean;
  readonly undone: readonly {
    readonly kind: 'task' | 'follow-up' | 'appeal' | 'urgent' | 'hold';
    readonly count: number;
  }[];
  readonly choice: Choice | null;
}

export interface HeldTerm {
  readonly kind: SanctionKind | null;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly lifted: { readonly on: Day } | null;
}

export interface Judgement {
  /** Null as long as it is open. */
  readonly outcome: Outcome | null;
  /** The day on which it may be erased if nothing more stands against it by then; null: none is known. */
  readonly on: Day | null;
  /** What stands against it today. */
  readonly stands: readonly Standing[];
}

export function judge(agreed: AgreedRule, file: CaseToJudge, today: Day): Judgement {
  const stands = standsOf(file, today);
  if (isOpen(file.status)) return { outcome: null, on: null, stands };
  const outcome = outcomeOfCase(file);
  const held = file.terms.filter((term) => lasts(term));
  const counted = countsFromEnd(outcome) ? held.filter(({ kind }) => kind === null || isBan(kind)) : [];
  if (held.some((term) => lastDayOf(term) === null)) return { outcome, on: null, stands };
  const lastHeldOn = latestOf(...counted.map(lastDayOf)) || null;
  const { closedOn, news, choice } = file;
  const due = erasedOn(agreed, { outcome, closedOn, lastHeldOn, news, choice });
  // What has a last day holds it up until that day is over.
  return { outcome, on: due && latestOf(due, ...held.map((term) => dayAfter(lastDayOf(term)))), stands };
}

/** Whether nothing but time stands against it: what ends on a day is counted in the day on which it may be erased. */
export function fallsDue({ on, stands }: Judgement): boolean {
  return on !== null && stands.every(({ until }) => until !== null);
}

export function outcomeOfCase({ status, terms, findings, isPersonKnown }: CaseToJudge): Outcome {
  return outcomeOf({
    status: status === 'filed' ? 'filed' : 'closed',
    sanctions: terms.flatMap(({ kind }) => kind ?? []),
    isFlagged: terms.some(({ kind }) => kind === null),
    findings,
    isPersonKnown,
  });
}

function standsOf({ status, terms, undone, isOtherOpen }: CaseToJudge, today: Day): Standing[] {
  const held = Map.groupBy(
    terms.filter((term) => lasts(term) && !isOver(term, today)),
    ({ kind }): StandsAgainst => (kind === null ? 'flag' : isBan(kind) ? 'ban' : 'sanction'),
  );
  return [
    ...(isOpen(status) ? [untilDone('open')] : []),
    ...undone.filter(({ kind }) => kind === 'hold').map(({ kind, count }) => untilDone(kind, count)),
    ...[...held].map(([kind, some]) => ({ kind, until: lastOf(some), count: some.length })),
    ...undone.filter(({ kind }) => kind !== 'hold').map(({ kind, count }) => untilDone(kind, count)),
    ...(isOtherOpen ? [untilDone('other-case')] : []),
  ];
}

function untilDone(kind: StandsAgainst, count = 1): Standing {
  return { kind, until: null, count };
}

/** Null where one of them has no end. */
function lastOf(terms: readonly HeldTerm[]): Day | null {
  const days = terms.map(lastDayOf);
  return days.includes(null) ? null : latestOf(...days);
}

function dayAfter(day: Day | null): Day | null {
  return day && addDays(day, 1);
}

/** Done at once: without a last day they hold nobody to anything afterwards. */
const AT_ONCE: ReadonlySet<SanctionKind> = new Set<SanctionKind>([
  'nothing',
  'not-a-breach',
  'spoken-warning',
  'written-warning',
  'talk-ended',
  'video-not-published',
  'duties-ended',
  'grant-refund',
  'public-account',
  'report-to-employer',
]);

function lasts({ kind, endsOn }: HeldTerm): boolean {
  return kind === null || endsOn !== null || !AT_ONCE.has(kind);
}
