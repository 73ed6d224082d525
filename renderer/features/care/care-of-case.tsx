import { useState } from 'react';
import { type IncidentDetail, isOpen } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Debrief } from './debrief.tsx';
import { PrivateNote } from './private-note.tsx';
import { useDebriefs, useWarnings, warningOf } from './queries.ts';
import { WarningDialog } from './warning-dialog.tsx';
import { useWarningWords } from './warning-words.ts';

/** Beside a case: what is hard about it, somebody to talk to, and a note that nobody else can read. */
export function CareOfCase({ incident }: { incident: IncidentDetail }) {
  return (
    <>
      <CaseWarning incident={incident} />
      <PrivateNote key={incident.id} incidentId={incident.id} />
    </>
  );
}

function CaseWarning({ incident: { id, status } }: { incident: IncidentDetail }) {
  const text = useText();
  const words = useWarningWords();
  const { data: warnings } = useWarnings(id);
  const { data: debriefs } = useDebriefs();
  const [isChanging, setIsChanging] = useState(false);
  const warning = warningOf(warnings, null);
  const isOwed = debriefs?.some(({ incidentId }) => incidentId === id);
  return (
    <Sheet title={text('care.title')}>
      <p dir="auto">{warning === undefined ? text('care.none') : words(warning)}</p>
      {warnings !== undefined && warnings.length > 0 && (isOpen(status) || isOwed) && (
        <Debrief incidentId={id} isOver={!isOpen(status)} />
      )}
      <Button variant="quiet" onPress={() => setIsChanging(true)}>
        {text(warning === undefined ? 'care.warn' : 'care.change')}
      </Button>
      {isChanging && (
        <WarningDialog incidentId={id} evidenceId={null} warning={warning} onClose={() => setIsChanging(false)} />
      )}
    </Sheet>
  );
}
