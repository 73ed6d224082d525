import { useState } from 'react';
import type { Appeal } from '../../../shared/appeals/appeal.ts';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { displayName } from '../../../shared/people/person.ts';
import { useMe, useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';

export function AppealLine({ appeal, incident }: { appeal: Appeal; incident: IncidentDetail }) {
  const text = useText();
  const person = incident.participants.find((participant) => participant.person.id === appeal.personId)?.person;
  const name = (person && displayName(person)) || text('appeals.person.described');
  return (
    <li className="sheet appeal">
      <div className="section-head">
        <div>
          <h3>
            <bdi>{name}</bdi>
          </h3>
          <p>
            <State appeal={appeal} />
          </p>
        </div>
        {appeal.answer === null && <Actions appeal={appeal} name={name} />}
      </div>
      <Particulars appeal={appeal} />
    </li>
  );
}

function State({ appeal: { answer, due, receivedOn } }: { appeal: Appeal }) {
  const text = useText();
  const format = useFormat();
  if (answer !== null) return <Chip tone="on">{text(`appeals.outcome.${answer.outcome}`)}</Chip>;
  const isLate = due < today();
  return (
    <>
      {text('appeals.received', { day: format.day(receivedOn) })}{' '}
      <Chip tone={isLate ? 'late' : 'plain'}>
        {text(isLate ? 'appeals.late' : 'appeals.dueOn', { day: format.day(due) })}
      </Chip>
    </>
  );
}

/** Who does not handle it can only take it over, or hand it to others. */
function Actions({ appeal, name }: { appeal: Appeal; name: string }) {
  const text = useText();
  const me = useMe();
  const [open, setOpen] = useState<'answer' | 'hand-over'>();
  const close = () => setOpen(undefined);
  const isMine = appeal.handlers.length === 0 || appeal.handlers.some((handler) => handler === me);
  return (
    <div className="page-actions">
      <Button aria-label={text('appeals.handOverName', { name })} onPress={() => setOpen('hand-over')}>
        {text('appeals.handOver')}
      </Button>
      {isMine && (
        <Button aria-label={text('appeals.answerName', { name })} onPress={() => setOpen('answer')}>
          {text('appeals.answer')}
        </Button>
      )}
      {open === 'answer' && <AnswerDialog appeal={appeal} onClose={close} />}
      {open === 'hand-over' && <HandOverDialog appeal={appeal} onClose={close} />}
    </div>
  );
}

function Particulars({ appeal: { grounds, handlers, outsideBody, answer } }: { appeal: Appeal }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const handledBy = [...handlers.map(nameOf), outsideBody.trim()].filter((name) => name !== '').join(', ');
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{text('appeals.grounds')}</dt>
          <dd className="typed" dir="auto">
            {grounds}
          </dd>
        </div>
        <div>
          <dt>{text('appeals.handledBy')}</dt>
          <dd dir="auto">{handledBy}</dd>
        </div>
        {answer !== null && (
          <div>
            <dt>{text('appeals.reasons')}</dt>
            <dd className="typed" dir="auto">
              {answer.reasons}
            </dd>
          </div>
        )}
      </dl>
      {answer !== null && (
        <p className="small">
          {text('appeals.answered', { member: nameOf(answer.by), when: format.dateTime(answer.at) })}
        </p>
      )}
      {answer !== null && answer.outcome !== 'upheld' && <p className="care">{text('appeals.carryOut')}</p>}
    </>
  );
}
