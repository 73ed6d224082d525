import { useState } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { displayName } from '../../../shared/people/person.ts';
import type { FollowUp } from '../../../shared/promises/follow-up.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Due } from './due.tsx';
import { FollowUpDialog } from './follow-up-dialog.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { useSetFollowUpDone } from './queries.ts';

interface FollowUpsProps {
  readonly followUps: readonly FollowUp[];
  readonly incident: IncidentDetail;
}

export function FollowUps({ followUps, incident }: FollowUpsProps) {
  const text = useText();
  const [isAdding, setIsAdding] = useState(false);
  const hasSomebody = incident.participants.some(({ role }) => role === 'impacted' || role === 'reporter');
  const hasWitness = incident.participants.some(({ role }) => role === 'witness');
  return (
    <section aria-labelledby="follow-ups">
      <div className="section-head">
        <h2 id="follow-ups">{text('owed.followUps')}</h2>
        {hasSomebody && <Button onPress={() => setIsAdding(true)}>{text('owed.followUp.add')}</Button>}
      </div>
      <p className="soft">{text(hasSomebody ? 'owed.followUps.about' : 'owed.followUps.nobody')}</p>
      {hasWitness && <p className="care">{text('owed.followUps.witnesses')}</p>}
      <ul className="plain owed-lines">
        {followUps.map((followUp) => (
          <Line key={followUp.id} followUp={followUp} incident={incident} />
        ))}
      </ul>
      {isAdding && <FollowUpDialog incident={incident} onClose={() => setIsAdding(false)} />}
    </section>
  );
}

function Line({ followUp, incident }: { followUp: FollowUp; incident: IncidentDetail }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const { personId, about, outcome, owner, due, doneAt } = followUp;
  const person = incident.participants.find((each) => each.person.id === personId)?.person;
  return (
    <li>
      <div>
        <h3 dir="auto">{about}</h3>
        <p className="small">
          {text('owed.followUp.who', {
            person: person === undefined ? text('owed.followUp.gone') : displayName(person),
            member: nameOf(owner),
          })}
        </p>
        {outcome !== '' && <p dir="auto">{outcome}</p>}
      </div>
      <p>
        {doneAt === null ? (
          <Due due={due} isLate={due < today()} />
        ) : (
          text('owed.followUp.done', { when: format.dateTime(doneAt) })
        )}
      </p>
      <Doing followUp={followUp} incident={incident} />
    </li>
  );
}

function Doing({ followUp, incident }: { followUp: FollowUp; incident: IncidentDetail }) {
  const text = useText();
  const setDone = useSetFollowUpDone();
  const [open, setOpen] = useState<'outcome' | 'change'>();
  const { id, about, outcome, doneAt } = followUp;
  const close = () => setOpen(undefined);
  return (
    <div className="owed-doing">
      {doneAt === null ? (
        <>
          <Button aria-label={text('owed.followUp.finishName', { about })} onPress={() => setOpen('outcome')}>
            {text('owed.followUp.finish')}
          </Button>
          <Button
            variant="quiet"
            aria-label={text('owed.followUp.changeName', { about })}
            onPress={() => setOpen('change')}
          >
            {text('owed.followUp.change')}
          </Button>
        </>
      ) : (
        <Button
          variant="quiet"
          aria-label={text('owed.followUp.reopenName', { about })}
          onPress={() => setDone.mutate({ id, done: false, outcome })}
        >
          {text('owed.followUp.reopen')}
        </Button>
      )}
      {setDone.error && <ErrorNote error={setDone.error} />}
      {open === 'outcome' && <OutcomeDialog followUp={followUp} onClose={close} />}
      {open === 'change' && <FollowUpDialog incident={incident} followUp={followUp} onClose={close} />}
    </div>
  );
}
