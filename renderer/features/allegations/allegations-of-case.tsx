import { useState } from 'react';
import type { IncidentDetail, IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { AddAllegation } from './allegation-dialog.tsx';
import { AllegationLine } from './allegation-line.tsx';
import { useAllegations } from './queries.ts';
import '../../ui/record.css';
import './allegations.css';

/** How many a case has; undefined until it is known. */
export function useAllegationCount(incidentId: IncidentId): number | undefined {
  return useAllegations(incidentId).data?.length;
}

/** What somebody is said to have done, one by one, each with its own finding. */
export function AllegationsOfCase({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const { data: allegations, error } = useAllegations(incident.id);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section className="allegations" aria-labelledby="allegations-of-case">
      <div className="section-head">
        <h2 id="allegations-of-case">{text('allegations.title')}</h2>
        <Button onPress={() => setIsAdding(true)}>{text('allegations.add')}</Button>
      </div>
      <p className="soft">{text('allegations.intro')}</p>
      {error && <ErrorNote error={error} />}
      {allegations?.length === 0 && (
        <EmptyState title={text('allegations.empty.title')}>{text('allegations.empty.body')}</EmptyState>
      )}
      <ul className="plain stack">
        {allegations?.map((allegation, index) => (
          <AllegationLine key={allegation.id} allegation={allegation} number={index + 1} incident={incident} />
        ))}
      </ul>
      {isAdding && <AddAllegation incident={incident} onClose={() => setIsAdding(false)} />}
    </section>
  );
}
