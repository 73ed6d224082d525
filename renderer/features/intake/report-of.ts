import type { z } from 'zod';
import { FIRST_ACTIONS } from '../../../shared/reports/first-actions.ts';
import type { ReportFields } from '../../../shared/reports/report.ts';
import type { ApproximateTime } from '../../../shared/time.ts';
import { zonedAt } from '../../lib/zoned-at.ts';
import type { Intake, PlainFields } from './intake.ts';
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
    reported: intake.reported.filter((entry) => !isBlank(entry)).map(personInReport),
    others: intake.others
      .filter((entry) => !isBlank(entry))
      .map((entry) => ({ role: entry.role, person: personInReport(entry) })),
    reporter: intake.reporterNamed === 'yes' ? personInReport(intake.reporter) : null,
  };
}

/** Ticks of a situation that was chosen before by mistake are not filed. */
export function actionsOfSituation({ situation, firstActions }: PlainFields): PlainFields['firstActions'] {
  return situation === null ? [] : firstActions.filter(({ action }) => FIRST_ACTIONS[situation].includes(action));
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
