import type { MeetingCase } from '../../../shared/meetings/meeting.ts';
import { useText } from '../../hooks/use-text.ts';
import { PastCasesFirst } from '../../ui/past-cases.tsx';
import { Agenda, type AgendaProps } from './agenda.tsx';
import { Decisions } from './decisions.tsx';
import { UrgentLines } from './urgent-lines.tsx';
import { Votes } from './votes.tsx';

/** What is spoken about in one case, from whether enough are here to what was decided. */
export function CaseOfMeeting(props: AgendaProps) {
  const text = useText();
  const { meeting, about } = props;
  if (about.isClosed) return <p className="soft">{text('meetings.closedCase')}</p>;
  return (
    <div className="case-story">
      <Enough about={about} isHeld={meeting.heldAt !== null} />
      {about.urgent.length > 0 && (
        <section aria-labelledby="to-ratify">
          <h2 id="to-ratify">{text('meetings.urgent.toRatify')}</h2>
          <UrgentLines decisions={about.urgent} />
        </section>
      )}
      <Agenda {...props} />
      {meeting.heldAt === null && <PastCasesFirst incidentId={about.incidentId} />}
      <Votes meeting={meeting} about={about} />
      <Decisions meeting={meeting} about={about} />
    </div>
  );
}

/** Who has not said yet whether they are too close may still be added; where that is not enough, somebody from outside is. */
function Enough({ about: { quorum, unanswered }, isHeld }: { about: MeetingCase; isHeld: boolean }) {
  const text = useText();
  const { mayDecide, needed, here } = quorum;
  if (isHeld) return <p className="small">{text('meetings.quorum.was', { ...quorum })}</p>;
  if (mayDecide < needed && mayDecide + unanswered.length >= needed)
    return <p className="care">{text('meetings.quorum.unanswered', { ...quorum, count: unanswered.length })}</p>;
  if (mayDecide < needed) return <p className="care">{text('meetings.quorum.tooFew', { ...quorum })}</p>;
  return (
    <p className={here < needed ? 'care' : 'small'}>
      {text(here < needed ? 'meetings.quorum.missing' : 'meetings.quorum.enough', { ...quorum })}
    </p>
  );
}
