import { type ReactNode, useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Covered } from './covered.tsx';
import { useWarnings, warningOf } from './queries.ts';
import { WarningDialog } from './warning-dialog.tsx';
import { useWarningWords } from './warning-words.ts';

interface FileProps {
  readonly incidentId: IncidentId;
  readonly file: Pick<Evidence, 'id' | 'fileName'>;
}

/** Under a file's name: what is hard about it, to be read before it is opened. */
export function FileWarning({ incidentId, file: { id, fileName } }: FileProps) {
  const text = useText();
  const words = useWarningWords();
  const warning = warningOf(useWarnings(incidentId).data, id);
  const [isChanging, setIsChanging] = useState(false);
  return (
    <>
      {warning !== undefined && (
        <p className="care-line" dir="auto">
          {text('care.contains', { words: words(warning) })}
        </p>
      )}
      <Button
        variant="quiet"
        aria-label={text(warning === undefined ? 'care.file.warnName' : 'care.file.changeName', { fileName })}
        onPress={() => setIsChanging(true)}
      >
        {text(warning === undefined ? 'care.file.warn' : 'care.file.change')}
      </Button>
      {isChanging && (
        <WarningDialog incidentId={incidentId} evidenceId={id} warning={warning} onClose={() => setIsChanging(false)} />
      )}
    </>
  );
}

export function FileCover({ incidentId, file, children }: FileProps & { children: ReactNode }) {
  const warning = warningOf(useWarnings(incidentId).data, file.id);
  if (warning === undefined) return children;
  return (
    <Covered warning={warning} subject={file.id}>
      {children}
    </Covered>
  );
}
