import { type ReactNode, useState } from 'react';
import type { IncidentDetail, IncidentId } from '../../../shared/incidents/incident.ts';
import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useSanctions } from './queries.ts';
import { SanctionDialog } from './sanction-dialog.tsx';
import { SanctionLine } from './sanction-line.tsx';
import '../../ui/record.css';
import './sanctions.css';

/** How many a case has; undefined until it is known. */
export function useSanctionCount(incidentId: IncidentId): number | undefined {
  return useSanctions(incidentId).data?.length;
}

interface SanctionsOfCaseProps {
  readonly incident: IncidentDetail;
  /** What another room knows of one. */
  readonly below?: (sanction: Sanction) => ReactNode;
}

export function SanctionsOfCase({ incident, below }: SanctionsOfCaseProps) {
  const text = useText();
  const { data: sanctions, error } = useSanctions(incident.id);
  const [isAdding, setIsAdding] = useState(false);
  const hasPeople = incident.participants.length > 0;
  return (
    <section aria-labelledby="sanctions-of-case">
      <div className="section-head">
        <h2 id="sanctions-of-case">{text('sanctions.title')}</h2>
        {hasPeople && <Button onPress={() => setIsAdding(true)}>{text('sanctions.add')}</Button>}
      </div>
      <p className="soft">{text(hasPeople ? 'sanctions.intro' : 'sanctions.needPerson')}</p>
      {error && <ErrorNote error={error} />}
      {sanctions?.length === 0 && (
        <EmptyState title={text('sanctions.empty.title')}>{text('sanctions.empty.body')}</EmptyState>
      )}
      <ul className="plain stack">
        {sanctions?.map((sanction) => (
          <SanctionLine key={sanction.id} sanction={sanction} incident={incident} below={below?.(sanction)} />
        ))}
      </ul>
      {isAdding && <SanctionDialog incident={incident} onClose={() => setIsAdding(false)} />}
    </section>
  );
}
