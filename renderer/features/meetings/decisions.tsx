import type { Meeting, MeetingCase } from '../../../shared/meetings/meeting.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { DecisionForm } from './decision-form.tsx';

export function Decisions({ meeting, about }: { meeting: Meeting; about: MeetingCase }) {
  const text = useText();
  const isHeld = meeting.heldAt !== null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{text('meetings.decisions.title')}</h2>
      {!isHeld && <p className="small">{text('meetings.decisions.hint')}</p>}
      {about.decisions.length === 0 && (
        <p className="soft">{text(isHeld ? 'meetings.decisions.emptyHeld' : 'meetings.decisions.empty')}</p>
      )}
      <DecisionLines decisions={about.decisions} />
      {!isHeld && <DecisionForm meeting={meeting} about={about} />}
    </section>
  );
}

export function DecisionLines({ decisions }: Pick<MeetingCase, 'decisions'>) {
  return (
    <ol className="decisions">
      {decisions.map((decision) => (
        <Line key={decision.id} decision={decision} />
      ))}
    </ol>
  );
}

function Line({ decision: { text: decided, owner, due, doneAt } }: { decision: MeetingCase['decisions'][number] }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const who = text('meetings.decisions.who', { member: nameOf(owner), due: format.day(due) });
  const done = doneAt === null ? '' : text('meetings.decisions.done', { when: format.dateTime(doneAt) });
  return (
    <li>
      <div className="typed">{decided}</div>
      <div className="small">{[who, done].filter(Boolean).join(' · ')}</div>
    </li>
  );
}
