import { type IncidentDetail, isOpen } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { AnswerClock } from './answer-clock.tsx';

/** Beside the code name: where the case stands, and whether an answer is owed. */
export function IncidentChips({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <Chip tone={isOpen(incident.status) ? 'on' : 'plain'}>{text(`incidents.status.${incident.status}`)}</Chip>
      {incident.anonymisedAt === null ? (
        <AnswerClock incident={incident} />
      ) : (
        <Chip>{text('erase.anonymised', { day: format.day(incident.anonymisedAt.slice(0, 10)) })}</Chip>
      )}
    </>
  );
}

export function useIncidentSubtitle(): (incident: IncidentDetail) => string {
  const text = useText();
  const format = useFormat();
  return ({ reportedAt, setting, facts: { where } }) =>
    text(where.trim() === '' ? 'incidents.subtitle' : 'incidents.subtitle.where', {
      when: format.dateTime(reportedAt),
      setting: text(`incidents.setting.${setting}`),
      where,
    });
}
