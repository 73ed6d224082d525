import { useState } from 'react';
import { ConflictKind, type IncidentDetail } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { useCaseMembers, useMe, useMemberOptions } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useDeclareConflict } from './queries.ts';

/** Nothing is typed here, so nothing is drafted: a few choices, and no reason asked (PSF). */
export function ConflictDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const text = useText();
  const me = useMe();
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const [picked, setPicked] = useState<Kind>('hard');
  const declare = useDeclareConflict();
  const memberId = MemberId.safeParse(chosen).data;
  const kind = asked ? 'hard' : picked;
  const isLast = useIsLast(incident, memberId, kind);
  const isSecond = kind === 'soft' && incident.conflicts.some((each) => each.memberId === memberId && each.sees);
  const save = () => {
    if (memberId === undefined) return;
    const source = asked ? 'reporter' : 'declared';
    declare.mutate({ incidentId: incident.id, memberId, kind, source }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={text('conflicts.declareTitle')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          onPress={save}
          isDisabled={memberId === undefined || isLast}
          isPending={declare.isPending}
        >
          {text(`conflicts.save.${kind}`)}
        </DialogButtons>
      }
    >
      <p>{text('conflicts.noReason')}</p>
      <SelectField label={text('conflicts.who')} value={chosen} onChange={setChosen} options={useMemberOptions()} />
      <CheckboxField
        label={text('conflicts.reporter')}
        hint={text('conflicts.reporter.about')}
        checked={asked}
        onChange={setAsked}
      />
      {!asked && (
        <RadioField
          label={text('conflicts.kind')}
          value={picked}
          onChange={(value) => setPicked(ConflictKind.parse(value))}
          options={ConflictKind.options.map((value) => ({
            value,
            label: text(`conflicts.kind.${value}`),
            description: text(`conflicts.kind.${value}.about`),
          }))}
        />
      )}
      {isLast && <p className="care">{text(`conflicts.last.${kind}`)}</p>}
      {isSecond && <p className="care">{text('conflicts.second')}</p>}
      {!isLast && memberId === me && kind === 'hard' && <p className="care">{text('conflicts.self')}</p>}
      {declare.error && <ErrorNote error={declare.error} />}
    </Dialog>
  );
}

type Kind = (typeof ConflictKind.options)[number];

/** Whether nobody else could open the case, or decide it: the engine refuses that too. */
function useIsLast({ conflicts }: IncidentDetail, memberId: MemberId | undefined, kind: Kind): boolean {
  const members = useCaseMembers();
  const counted = conflicts.filter((conflict) => kind === 'soft' || conflict.kind === 'hard');
  const out = new Set(counted.map((conflict) => conflict.memberId));
  return memberId !== undefined && !members.some(({ id }) => id !== memberId && !out.has(id));
}
