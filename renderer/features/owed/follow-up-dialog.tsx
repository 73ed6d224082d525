import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { displayName, PersonId } from '../../../shared/people/person.ts';
import type { FollowUp } from '../../../shared/promises/follow-up.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMe, useMemberOptions } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAddFollowUp, useUpdateFollowUp } from './queries.ts';

interface Typed {
  readonly personId: string;
  /** Empty: the member who writes it. */
  readonly owner: string;
  readonly due: string;
  readonly about: string;
}

interface FollowUpDialogProps {
  readonly incident: IncidentDetail;
  /** The one that is changed; a new one without it. */
  readonly followUp?: FollowUp;
  readonly onClose: () => void;
}

export function FollowUpDialog({ incident, followUp, onClose }: FollowUpDialogProps) {
  const text = useText();
  const me = useMe();
  const members = useMemberOptions();
  const people = peopleToHear(incident);
  const draft = useDraft<Typed>(`follow-up:${followUp?.id ?? incident.id}`, {
    personId: followUp?.personId ?? people[0]?.value ?? '',
    owner: followUp?.owner ?? '',
    due: followUp?.due ?? today(),
    about: followUp?.about ?? '',
  });
  const { save, isPending, error } = useSave(incident, followUp, () => void draft.discard().then(onClose));
  const { personId, due, about } = draft.value;
  const owner = MemberId.safeParse(draft.value.owner || me).data;
  const change = (part: Partial<Typed>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const isWhole = owner !== undefined && personId !== '' && due !== '' && about.trim() !== '';
  return (
    <Dialog
      title={text(followUp === undefined ? 'owed.followUp.addTitle' : 'owed.followUp.changeTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          onPress={() => isWhole && save(PersonId.parse(personId), { owner, due, about })}
          isDisabled={!isWhole}
          isPending={isPending}
        >
          {text('owed.followUp.save')}
        </DialogButtons>
      }
    >
      {followUp === undefined && (
        <SelectField
          label={text('owed.followUp.with')}
          hint={text('owed.followUp.with.hint')}
          value={personId}
          onChange={(value) => change({ personId: value })}
          options={people}
        />
      )}
      <TextField
        label={text('owed.followUp.what')}
        hint={text('owed.followUp.what.hint')}
        value={about}
        onChange={(typed) => change({ about: typed })}
        maxLength={300}
      />
      <SelectField
        label={text('owed.followUp.owner')}
        value={owner ?? ''}
        onChange={(value) => change({ owner: value })}
        options={members}
      />
      <DateField label={text('owed.followUp.due')} value={due} onChange={(day) => change({ due: day })} />
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}

/** Whoever was impacted or reported, once each; witnesses are not informed. */
function peopleToHear({ participants }: IncidentDetail): { value: string; label: string }[] {
  const heard = participants.filter(({ role }) => role === 'impacted' || role === 'reporter');
  const names = new Map<string, string>(heard.map(({ person }) => [person.id, displayName(person)]));
  return [...names].map(([value, label]) => ({ value, label }));
}

function useSave(incident: IncidentDetail, followUp: FollowUp | undefined, onSuccess: () => void) {
  const add = useAddFollowUp();
  const update = useUpdateFollowUp();
  const save = (personId: PersonId, fields: Pick<FollowUp, 'owner' | 'due' | 'about'>) =>
    followUp === undefined
      ? add.mutate({ incidentId: incident.id, personId, ...fields }, { onSuccess })
      : update.mutate({ id: followUp.id, ...fields }, { onSuccess });
  return { save, isPending: add.isPending || update.isPending, error: add.error ?? update.error };
}
