import type { z } from 'zod';
import { FIRST_ACTIONS } from '../../../shared/reports/first-actions.ts';
import type { ReportFields, ReportInput } from '../../../shared/reports/report.ts';
import type { ApproximateTime } from '../../../shared/time.ts';
import { zonedAt } from '../../lib/zoned-at.ts';
import type { AllegationEntry, Intake, PersonEntry, PlainFields } from './intake.ts';
import { isBlank, personInReport } from './person-entry.ts';

/** What would be filed; undefined as long as what every report needs is missing. */
export function reportOf(intake: Intake): z.input<typeof ReportFields> | undefined {
  const { channel, setting, fields } = intake;
  const receivedAt = zonedAt(intake.receivedDay, intake.receivedTime);
  if (receivedAt === undefined || channel === '' || setting === '') return undefined;
  return {
    ...fields,
    receivedAt,
    channel,
    setting,
    firstActions: actionsOfSituation(fields),
    when: withoutUnused(fields.when),
    reported: reportedIn(intake).map(personInReport),
    allegations: intake.allegations.filter(isTold).map((allegation) => inReport(allegation, intake)),
    others: intake.others
      .filter((entry) => !isBlank(entry))
      .map((entry) => ({ role: entry.role, person: personInReport(entry) })),
    reporter: intake.reporterNamed === 'yes' ? personInReport(intake.reporter) : null,
  };
}

/** What was taken down, if it was corrected since the reading back began; undefined where one version tells it all. */
export function takenDownOf(intake: Intake): Pick<z.input<typeof ReportInput>, 'takenDown' | 'readSince'> | undefined {
  if (intake.takenDown === null) return undefined;
  const { reporterNamed } = intake;
  const then: Intake = { ...intake.takenDown.intake, takenDown: null };
  // Whoever chose while it was read back not to be named is named in neither version.
  const before = withoutReadBack(reportOf(reporterNamed === 'yes' ? then : { ...then, reporterNamed }));
  if (before === undefined || JSON.stringify(before) === JSON.stringify(withoutReadBack(reportOf(intake))))
    return undefined;
  return { takenDown: before, readSince: intake.takenDown.at };
}

export function reportedIn({ reported }: Intake): PersonEntry[] {
  return reported.filter((entry) => !isBlank(entry));
}

export function isTold({ what }: AllegationEntry): boolean {
  return what.trim() !== '';
}

/** Ticks of a situation that was chosen before by mistake are not filed. */
export function actionsOfSituation({ situation, firstActions }: PlainFields): PlainFields['firstActions'] {
  return situation === null ? [] : firstActions.filter(({ action }) => FIRST_ACTIONS[situation].includes(action));
}

function inReport({ what, policy, against }: AllegationEntry, intake: Intake) {
  const indexes = reportedIn(intake).flatMap(({ key }, index) => (against.includes(key) ? [index] : []));
  return { what: what.trim(), policy: policy.trim(), against: indexes };
}

function withoutReadBack(report: ReturnType<typeof reportOf>): ReturnType<typeof reportOf> {
  return report && { ...report, readBack: 'not-yet', readBackNote: '' };
}

function withoutUnused(when: ApproximateTime): ApproximateTime {
  const { kind, words = '' } = when;
  return { kind, ...usedTimes(when), ...(words.trim() !== '' && { words }) };
}

/** Days typed under another choice stay in the draft, in case one changes back, but are not part of the answer. */
export function usedTimes({ kind, from, to }: ApproximateTime): Pick<ApproximateTime, 'from' | 'to'> {
  return {
    ...(kind !== 'not-known' && from !== undefined && { from }),
    ...(kind === 'between' && to !== undefined && { to }),
  };
}
