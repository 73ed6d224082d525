import { useQuery } from '@tanstack/react-query';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import type { RequestFields } from '../../../shared/requests/request.ts';
import { useText } from '../../hooks/use-text.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { KnownPeople, LookedUp } from '../../ui/known-people.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface AskerFieldProps {
  readonly value: RequestFields;
  readonly onChange: (part: Partial<RequestFields>) => void;
  readonly isMissing: boolean;
}

/** What they call themselves, and who that is in this case file if it is anybody. */
export function AskerField({ value: { asker, personId }, onChange, isMissing }: AskerFieldProps) {
  const text = useText();
  const field = (
    <TextField
      label={text('requests.asker')}
      hint={personId === null ? text('requests.asker.hint') : undefined}
      value={asker}
      onChange={(name) => onChange({ asker: name })}
      maxLength={300}
      error={isMissing && asker.trim() === '' ? text('requests.asker.missing') : undefined}
    />
  );
  if (personId !== null)
    return (
      <>
        {field}
        <Linked personId={personId} onRelease={() => onChange({ personId: null })} />
      </>
    );
  const choose = ({ id, ...person }: Parameters<typeof displayName>[0] & { readonly id: PersonId }) =>
    onChange({ personId: id, ...(asker.trim() === '' && { asker: displayName(person) }) });
  return (
    <KnownPeople told={{ name: asker }} choose={text('requests.person.choose')} onChoose={choose}>
      <LookedUp first>{field}</LookedUp>
    </KnownPeople>
  );
}

function Linked({ personId, onRelease }: { personId: PersonId; onRelease: () => void }) {
  const text = useText();
  const { data: person } = useQuery({
    queryKey: ['people', 'one', personId],
    queryFn: () => api.people.get({ id: personId }),
    retry: false,
  });
  return (
    <div className="request-person">
      <p>{text('requests.person', { name: (person && displayName(person)) || text('ui.knownPeople.described') })}</p>
      <Button onPress={onRelease}>{text('requests.person.release')}</Button>
    </div>
  );
}
