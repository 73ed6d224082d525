import { useState } from 'react';
import { type IncidentDetail, isOpen } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EraseDialog } from './erase-dialog.tsx';

interface EraseCaseProps {
  readonly incident: IncidentDetail;
  /** There is no such case any more. */
  readonly onDeleted: () => void;
}

/** Beside a case that is over: erasing it; beside one that was anonymised, what that means. */
export function EraseCase({ incident, onDeleted }: EraseCaseProps) {
  const text = useText();
  const { id, codeName, status, anonymisedAt } = incident;
  const [opened, setOpened] = useState(false);
  if (anonymisedAt !== null) return <p className="care">{text('erase.anonymised.about')}</p>;
  if (isOpen(status)) return null;
  return (
    <>
      <Button variant="quiet" onPress={() => setOpened(true)}>
        {text('erase.case')}
      </Button>
      {opened && (
        <EraseDialog
          cases={[{ incidentId: id, codeName }]}
          onClose={() => setOpened(false)}
          onErased={(how) => how === 'deleted' && onDeleted()}
        />
      )}
    </>
  );
}
