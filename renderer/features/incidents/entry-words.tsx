import { Link } from '@tanstack/react-router';
import type { TimelineEntry } from '../../../shared/notes/timeline.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { type Text, useText } from '../../hooks/use-text.ts';

type Told = Exclude<TimelineEntry, { kind: 'note' }>;

/** An entry that the app tells from the record. */
export function EntryWords({ entry }: { entry: Told }) {
  const text = useText();
  const nameOf = useMemberName();
  return (
    <>
      {words(entry, text)}{' '}
      {entry.kind === 'meeting' && (
        <Link to="/meetings/$id" params={{ id: entry.meetingId }}>
          {text('incidents.timeline.meeting.open')}
        </Link>
      )}
      {'by' in entry && <div className="small">{nameOf(entry.by)}</div>}
    </>
  );
}

function words(entry: Told, text: Text): string {
  switch (entry.kind) {
    case 'report-received':
      return text('incidents.timeline.report-received', { channel: text(`incidents.channel.${entry.channel}`) });
    case 'answered':
      return text('incidents.timeline.answered');
    case 'status-changed':
      return text('incidents.timeline.status-changed', { status: text(`incidents.status.${entry.to}`) });
    case 'meeting':
      return text(`incidents.timeline.meeting.${entry.held ? 'held' : 'planned'}`, { decisions: entry.decisions });
    case 'urgent-decision':
      return text(`incidents.timeline.urgent-decision.${entry.state}`, { what: entry.what });
    case 'sanction':
      return text(`incidents.timeline.sanction.${entry.event}`, {
        sanction: entry.name ?? text(`sanctions.${entry.sanction}`),
      });
    case 'flag':
      return text(`incidents.timeline.flag.${entry.event}`);
    case 'assessment':
      return text(`incidents.timeline.assessment.${entry.cell ?? 'open'}`);
    case 'past-review':
      return text(`incidents.timeline.past-review.${entry.skipped ? 'skipped' : 'seen'}`);
    case 'evidence':
      return text('incidents.timeline.evidence', { fileName: entry.fileName });
    case 'referred':
      return text('incidents.timeline.referred', { body: entry.to });
    case 'promise':
      return text(`incidents.timeline.promise.${entry.waived ? 'waived' : 'kept'}`, {
        promise: text(`incidents.promise.${entry.promise}`),
      });
    case 'letter':
      return text(`incidents.timeline.letter.${entry.way}`, { letter: text(`letters.kind.${entry.letter}`) });
    case 'appeal-received':
      return text('incidents.timeline.appeal-received');
    case 'appeal-answered':
      return text('incidents.timeline.appeal-answered', { outcome: text(`appeals.outcome.${entry.outcome}`) });
    case 'follow-up':
      return text('incidents.timeline.follow-up', { about: entry.about });
    case 'task-done':
      return text('incidents.timeline.task-done', { title: entry.title });
  }
}
