import { ReportFields } from '../../../shared/reports/report.ts';
import type { Day } from '../../../shared/time.ts';
import { zonedAt } from '../../lib/zoned-at.ts';
import { type AllegationEntry, type Intake, NOTHING_TOLD, type PlainFields } from './intake.ts';
import { isBlank, isRecognisable } from './person-entry.ts';
import { isTold, reportOf, usedTimes } from './report-of.ts';
import type { Step } from './steps.ts';

/** What keeps a report from being filed. */
export type Problem =
  | 'received'
  | 'received-day'
  | 'happened-day'
  | 'until-day'
  | 'channel'
  | 'setting'
  | 'order'
  | 'reported'
  | 'allegation'
  | 'others'
  | 'reporter'
  | 'anonymous'
  | 'too-long';

export interface Found {
  readonly problem: Problem;
  /** Where it is put right. */
  readonly step: Step;
}

/** In the order of the steps. Nearly everything may stay empty: a report is never held up for what is not known. */
export function problemsOf(intake: Intake, today: Day): Found[] {
  const found: Found[] = [...whenProblems(intake, today), ...peopleProblems(intake)];
  return found.length > 0 ? found : tooLong(intake);
}

export type StepState = 'filled' | 'empty' | 'ahead';

/** `files` is how many are attached. */
export function stepState(intake: Intake, step: Step, files: number): StepState {
  if (isFilled(intake, step, files)) return 'filled';
  return intake.seen.includes(step) ? 'empty' : 'ahead';
}

function whenProblems(intake: Intake, today: Day): Found[] {
  const { channel, setting, receivedDay, receivedTime, fields } = intake;
  const { from, to } = usedTimes(fields.when);
  const missing: [Problem, boolean][] = [
    ['happened-day', from !== undefined && !isPlausible(from, dayAfter(today))],
    ['until-day', to !== undefined && !isPlausible(to, dayAfter(today))],
    ['order', endsBeforeItBegins(from, to)],
    ['channel', channel === ''],
    ['setting', setting === ''],
    ['received', zonedAt(receivedDay, receivedTime) === undefined],
    ['received-day', receivedDay !== '' && !isPlausible(receivedDay, today)],
  ];
  return missing.filter(([, isFound]) => isFound).map(([problem]) => ({ problem, step: 'when' }));
}

/** A year typed with two digits is one of the first century; nothing is reported before it happens. */
function isPlausible(typed: string, latest: Day): boolean {
  const day = typed.slice(0, latest.length);
  return day >= '1900-01-01' && day <= latest;
}

/** Elsewhere on earth, where it happened, it may be tomorrow already. */
function dayAfter(today: Day): Day {
  return new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, today.length);
}

function peopleProblems({ reported, others, allegations, reporterNamed, reporter, fields }: Intake): Found[] {
  const isVague = (entry: Intake['reporter']) => !isBlank(entry) && !isRecognisable(entry);
  const isNamed = reporterNamed === 'yes';
  return [
    ...(reported.some(isVague) ? [{ problem: 'reported', step: 'who' } as const] : []),
    ...(allegations.some(isUnsaid) ? [{ problem: 'allegation', step: 'who' } as const] : []),
    ...(isNamed && !isRecognisable(reporter) ? [{ problem: 'reporter', step: 'others' } as const] : []),
    ...(isNamed && fields.anonymity === 'towards-everyone' ? [{ problem: 'anonymous', step: 'wishes' } as const] : []),
    ...(others.some(isVague) ? [{ problem: 'others', step: 'others' } as const] : []),
  ];
}

/** Something was said around it, and not what it is. */
export function isUnsaid(allegation: AllegationEntry): boolean {
  return !isTold(allegation) && (allegation.policy.trim() !== '' || allegation.against.length > 0);
}

function endsBeforeItBegins(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  const length = Math.min(from.length, to.length); // one may be a day only
  return to.slice(0, length) < from.slice(0, length);
}

/** Fields say themselves how much they take; a paste of several lines into a list can be more. */
function tooLong(intake: Intake): Found[] {
  const parsed = ReportFields.safeParse(reportOf(intake));
  if (parsed.success) return [];
  const places = parsed.error.issues.map(({ path }) => STEP_OF[String(path[0])] ?? 'account');
  return [...new Set(places)].map((step) => ({ problem: 'too-long', step }));
}

function isFilled(intake: Intake, step: Step, files: number): boolean {
  const { fields } = intake;
  const differs = (...names: (keyof PlainFields)[]) =>
    names.some((name) => JSON.stringify(fields[name]) !== JSON.stringify(NOTHING_TOLD[name]));
  switch (step) {
    case 'safety':
      return differs('safeNow', 'situation', 'firstActions', 'secondPresent');
    case 'account':
      return differs('account', 'observed', 'reading', 'policy');
    case 'when':
      return intake.channel !== '' && intake.setting !== '';
    case 'who':
      return intake.reported.some((entry) => !isBlank(entry)) || intake.allegations.some(isTold);
    case 'others':
      return (
        intake.reporterNamed !== 'not-asked' ||
        intake.others.some((entry) => !isBlank(entry)) ||
        differs('reporterIsImpacted')
      );
    case 'wishes':
      return differs(
        'anonymity',
        'anonymityNote',
        'wouldReveal',
        'fearsForSafety',
        'fearsNote',
        'tellLater',
        'agreesToConvene',
        'suggestions',
      );
    case 'evidence':
      return files > 0 || differs('evidenceNote');
    case 'read-back':
      return differs('readBack');
  }
}

const STEP_OF: Readonly<Record<string, Step>> = {
  secondPresent: 'safety',
  firstActions: 'safety',
  when: 'when',
  where: 'when',
  circumstances: 'when',
  reported: 'who',
  allegations: 'who',
  others: 'others',
  reporter: 'others',
  anonymityNote: 'wishes',
  fearsNote: 'wishes',
  tellLater: 'wishes',
  suggestions: 'wishes',
  evidenceNote: 'evidence',
  readBackNote: 'read-back',
};
