import { type ReactNode, useState } from 'react';
import { displayName, type PersonId } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { CasesOfPerson } from './cases-of-person.tsx';
import { EditPerson } from './edit-person.tsx';
import { JoinedRecords } from './joined-records.tsx';
import { KnownFacts } from './known-facts.tsx';
import { MightBeSame } from './might-be-same.tsx';
import { type PersonWithCases, usePerson } from './queries.ts';
import { SamePersonDialog } from './same-person-dialog.tsx';
import '../../ui/record.css';
import './people.css';

type Doing = { readonly what: 'edit' } | { readonly what: 'compare'; readonly other?: PersonId };

interface PersonPageProps {
  readonly id: PersonId;
  /** What must be known at once. */
  readonly first?: (person: PersonWithCases) => ReactNode;
  /** What holds between them and others. */
  readonly rules?: ReactNode;
}

/** What is known of somebody, and their part in each case, by code name. */
export function PersonPage({ id, first, rules }: PersonPageProps) {
  const text = useText();
  const { data: person, error } = usePerson(id);
  if (error) return <ErrorNote error={error} />;
  if (person === undefined) return <p role="status">{text('people.loading')}</p>;
  return <OnePerson person={person} first={first?.(person)} rules={rules} />;
}

function OnePerson({ person, first, rules }: { person: PersonWithCases; first: ReactNode; rules: ReactNode }) {
  const text = useText();
  const format = useFormat();
  const [doing, setDoing] = useState<Doing>();
  const compare = (other?: PersonId) => setDoing({ what: 'compare', ...(other !== undefined && { other }) });
  const close = () => setDoing(undefined);
  return (
    <Page
      title={displayName(person) || text('people.described')}
      subtitle={text('people.since', { when: format.dateTime(person.createdAt) })}
      actions={
        <>
          <Button onPress={() => compare()}>{text('people.same')}</Button>
          <Button onPress={() => setDoing({ what: 'edit' })}>{text('people.edit')}</Button>
        </>
      }
    >
      <div className="record-columns">
        <div>
          <KnownFacts person={person} />
          <JoinedRecords merges={person.merges} />
        </div>
        <div className="stack">
          {first}
          <CasesOfPerson incidents={person.incidents} />
          {rules}
          <MightBeSame person={person} onCompare={compare} />
        </div>
      </div>
      {doing?.what === 'edit' && <EditPerson person={person} onClose={close} onSame={compare} />}
      {doing?.what === 'compare' && <SamePersonDialog person={person} other={doing.other} onClose={close} />}
    </Page>
  );
}
