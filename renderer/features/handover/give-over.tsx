import { useState } from 'react';
import type { Ceremony } from '../../../shared/handover/ceremony.ts';
import { MemberId } from '../../../shared/members/member.ts';
import { useCaseMembers, useMe } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useGiveOver } from './queries.ts';

/** In one go, to somebody who stays. */
export function GiveOver({ ceremony }: { ceremony: Ceremony }) {
  const text = useText();
  const me = useMe();
  const leaver = ceremony.direction === 'out' ? ceremony.memberId : null;
  const first = ceremony.direction === 'out' ? ceremony.successorId : (me ?? null);
  const members = useCaseMembers().filter(({ id }) => id !== leaver);
  const [chosen, setChosen] = useState<MemberId | null>(null);
  const give = useGiveOver();
  const to = chosen ?? first ?? members[0]?.id;
  if (to === undefined) return null;
  return (
    <>
      <div className="handover-actions">
        <SelectField
          label={text('handover.give')}
          value={to}
          onChange={(id) => setChosen(MemberId.parse(id))}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button onPress={() => give.mutate({ id: ceremony.id, to })} isPending={give.isPending}>
          {text('handover.give.do')}
        </Button>
      </div>
      {give.error && <ErrorNote error={give.error} />}
      <div role="status">{give.data && <p>{text('handover.give.done', { ...give.data })}</p>}</div>
    </>
  );
}
