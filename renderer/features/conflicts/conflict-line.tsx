import { type Conflict, type IncidentDetail, Sees } from '../../../shared/incidents/incident.ts';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { useMe, useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useSetSees, useSettleParty, useWithdrawConflict } from './queries.ts';

interface ConflictLineProps {
  readonly incident: IncidentDetail;
  readonly conflict: Conflict;
}

/** One member who is out of a case or close to it, and what the others can say of that. */
export function ConflictLine({ incident, conflict }: ConflictLineProps) {
  const text = useText();
  const me = useMe();
  const member = useMemberName()(conflict.memberId);
  const { personId, sees } = conflict;
  const isMe = conflict.memberId === me;
  const isDeciding = !incident.conflicts.some(({ memberId }) => memberId === me);
  return (
    <li>
      {text(`conflicts.line.${wordOf(conflict)}`, { member })}
      {personId !== undefined && !isMe && (
        <PossibleParty incident={incident} conflict={conflict} personId={personId} member={member} />
      )}
      {sees !== undefined && isDeciding && <SeesField incident={incident} conflict={conflict} member={member} />}
      {sees !== undefined && !isDeciding && <div>{text(`conflicts.sees.${sees}`)}</div>}
      {!isMe && wordOf(conflict).endsWith('party') === false && (
        <TakeBack incident={incident} conflict={conflict} member={member} />
      )}
    </li>
  );
}

function wordOf({ source, kind }: Conflict): string {
  return source === 'declared' ? kind : source;
}

type PartProps = ConflictLineProps & { readonly member: string };

function TakeBack({ incident, conflict: { memberId }, member }: PartProps) {
  const text = useText();
  const withdraw = useWithdrawConflict();
  return (
    <>
      {' '}
      <Button
        variant="quiet"
        aria-label={text('conflicts.withdrawName', { member })}
        onPress={() => withdraw.mutate({ incidentId: incident.id, memberId })}
      >
        {text('conflicts.withdraw')}
      </Button>
      {withdraw.error && <ErrorNote error={withdraw.error} />}
    </>
  );
}

/** The others decide what somebody close to the case sees, and it is written down (CNCF). */
function SeesField({ incident, conflict: { memberId, sees = 'everything' }, member }: PartProps) {
  const text = useText();
  const set = useSetSees();
  return (
    <>
      <SelectField
        label={text('conflicts.sees', { member })}
        value={(set.isPending && set.variables.sees) || sees}
        onChange={(value) => set.mutate({ incidentId: incident.id, memberId, sees: Sees.parse(value) })}
        options={Sees.options.map((value) => ({ value, label: text(`conflicts.sees.${value}`) }))}
      />
      {set.error && <ErrorNote error={set.error} />}
    </>
  );
}

function PossibleParty({ incident, conflict: { memberId }, personId, member }: PartProps & { personId: PersonId }) {
  const text = useText();
  const settle = useSettleParty();
  const person = incident.participants.map((each) => each.person).find(({ id }) => id === personId);
  const name = (person && displayName(person)) || text('conflicts.party.described');
  const say = (isSame: boolean) => settle.mutate({ incidentId: incident.id, memberId, personId, isSame });
  return (
    <div role="group" aria-label={text('conflicts.party.question', { member, name })}>
      <p>{text('conflicts.party.question', { member, name })}</p>
      <div className="form-foot">
        <Button onPress={() => say(true)}>{text('conflicts.party.same')}</Button>
        <Button onPress={() => say(false)}>{text('conflicts.party.other')}</Button>
      </div>
      {settle.error && <ErrorNote error={settle.error} />}
    </div>
  );
}
