import { PersonId } from '../../shared/people/person.ts';
import { TellPage } from '../features/disclosures/tell-page.tsx';
import { ExportButton } from '../features/exports/export-button.tsx';

/** What another team is told of somebody, or a parent organisation of all cases. */
export function TellRoute({ about }: { about: string }) {
  const personId = about === 'all' ? null : PersonId.parse(about);
  return (
    <TellPage
      key={about}
      personId={personId}
      pdf={(fields, onDone) => <ExportButton what={{ kind: 'disclosure', fields }} onDone={onDone} />}
    />
  );
}
