import { useState } from 'react';
import type { IncidentDetail, IncidentId } from '../../../shared/incidents/incident.ts';
import { displayName } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FlagDialog } from './flag-dialog.tsx';
import { FlagLine } from './flag-line.tsx';
import { useFlagsOfCase } from './queries.ts';
import './flags.css';

/** How many a case has; undefined until it is known. */
export function useFlagCount(incidentId: IncidentId): number | undefined {
  return useFlagsOfCase(incidentId).data?.length;
}

/** Warnings made in a case: of its reported people, who are not banned by that. */
export function FlagsOfCase({ incident }: { incident: IncidentDetail }) {
  const text = useText();
  const { data: rows = [], error } = useFlagsOfCase(incident.id);
  const [isMaking, setIsMaking] = useState(false);
  const reported = incident.participants
    .filter(({ role }) => role === 'reported')
    .map(({ person }) => ({ value: person.id, label: displayName(person) || text('flags.described') }));
  return (
    <section aria-labelledby="flags-of-case">
      <div className="section-head">
        <h2 id="flags-of-case">{text('flags.title')}</h2>
        {reported.length > 0 && <Button onPress={() => setIsMaking(true)}>{text('flags.add')}</Button>}
      </div>
      {error && <ErrorNote error={error} />}
      {rows.length === 0 && <p className="soft">{text(reported.length > 0 ? 'flags.about' : 'flags.needPerson')}</p>}
      <ul className="plain stack">
        {rows.map((row) => (
          <FlagLine key={row.flag.id} row={row} without="case" />
        ))}
      </ul>
      {isMaking && <FlagDialog incidentId={incident.id} people={reported} onClose={() => setIsMaking(false)} />}
    </section>
  );
}
