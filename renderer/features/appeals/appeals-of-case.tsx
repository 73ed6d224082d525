import { useState } from 'react';
import type { IncidentDetail, IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { AppealDialog } from './appeal-dialog.tsx';
import { AppealLine } from './appeal-line.tsx';
import { parties } from './parties.ts';
import { useAppealHandlers, useAppeals } from './queries.ts';
import '../../ui/record.css';
import './appeals.css';

/** How many a case has; undefined until it is known. */
export function useAppealCount(incidentId: IncidentId): number | undefined {
  return useAppeals(incidentId).data?.length;
}

export function AppealsOfCase({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const format = useFormat();
  const { data: appeals, error } = useAppeals(incident.id);
  const openUntil = useAppealHandlers(incident.id).data?.openUntil ?? null;
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section aria-labelledby="appeals-of-case">
      <div className="section-head">
        <h2 id="appeals-of-case">{text('appeals.title')}</h2>
        {parties(incident).length > 0 && <Button onPress={() => setIsAdding(true)}>{text('appeals.add')}</Button>}
      </div>
      <p className="soft">
        {text('appeals.intro')} {openUntil !== null && text('appeals.openUntil', { when: format.dateTime(openUntil) })}
      </p>
      {error && <ErrorNote error={error} />}
      <ul className="plain stack">
        {appeals?.map((appeal) => (
          <AppealLine key={appeal.id} appeal={appeal} incident={incident} />
        ))}
      </ul>
      {isAdding && <AppealDialog incident={incident} onClose={() => setIsAdding(false)} />}
    </section>
  );
}
