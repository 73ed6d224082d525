import { useState } from 'react';
import { ConflictKind, type IncidentDetail } from '../../../shared/incidents/incident.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { useCaseMembers, useMe, useMemberOptions } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useDeclareConflict } from './queries.ts';

/** Nothing is typed here, so nothing is drafted: two choices, and no reason asked (PSF). */
export function ConflictDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const text = useText();
  const me = useMe();
  const [chosen, setChosen] = useState('');
  const [kind, setKind] = useState<Kind>('hard');
  const declare = useDeclareConflict();
  const memberId = MemberId.safeParse(chosen).data;
  const isLast = useIsLast(incident, memberId, kind);
  const save = () => {
    if (memberId !== undefined) declare.mutate({ incidentId: incident.id, memberId, kind }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={text('incidents.access.declareTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('ui.cancel')}</Button>
          <Button variant="primary" onPress={save} isDisabled={memberId === undefined || isLast || declare.isPending}>
            {text(`incidents.access.save.${kind}`)}
          </Button>
        </>
      }
    >
      <p>{text('incidents.access.declareIntro')}</p>
      <SelectField
        label={text('incidents.access.who')}
        value={chosen}
        onChange={setChosen}
        options={useMemberOptions()}
      />
      <RadioField
        label={text('incidents.access.kind')}
        value={kind}
        onChange={(value) => setKind(ConflictKind.parse(value))}
        options={ConflictKind.options.map((value) => ({
          value,
          label: text(`incidents.access.kind.${value}`),
          description: text(`incidents.access.kind.${value}.about`),
        }))}
      />
      {isLast && <p className="care">{text(`incidents.access.last.${kind}`)}</p>}
      {!isLast && memberId === me && kind === 'hard' && <p className="care">{text('incidents.access.self')}</p>}
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
