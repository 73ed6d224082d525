import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { KnownPeople, LookedUp } from '../../ui/known-people.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface MemberPersonProps {
  readonly personId: PersonId | null;
  readonly onChange: (personId: PersonId | null) => void;
}

/** Which person of the case file a member is, so that a case about them is closed to them. */
export function MemberPerson({ personId, onChange }: MemberPersonProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  if (personId !== null) return <Linked personId={personId} onRelease={() => onChange(null)} />;
  return (
    <KnownPeople told={{ name: typed }} choose={text('members.person.choose')} onChoose={({ id }) => onChange(id)}>
      <LookedUp first>
        <TextField
          label={text('members.person')}
          hint={text('members.person.hint')}
          optional
          value={typed}
          onChange={setTyped}
          maxLength={300}
        />
      </LookedUp>
    </KnownPeople>
  );
}

function Linked({ personId, onRelease }: { personId: PersonId; onRelease: () => void }) {
  const text = useText();
  const { data: person, isError } = useQuery({
    queryKey: ['people', 'one', personId],
    queryFn: () => api.people.get({ id: personId }),
    retry: false,
  });
  const known = person && (displayName(person) || text('ui.knownPeople.described'));
  const name = isError ? text('members.person.hidden') : known;
  return (
    <div className="field">
      <span className="label">{text('members.person')}</span>
      <div className="member-person">
        <span dir="auto">{name}</span>
        <Button onPress={onRelease}>{text('members.person.release')}</Button>
      </div>
      <p className="small">{text('members.person.closed')}</p>
    </div>
  );
}
