import { useState } from 'react';
import { type IncidentDetail, IncidentStatus, isOpen } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { useSetStatus } from './queries.ts';
import { StillOwed } from './still-owed.tsx';

export function StatusDialog({ incident, onClose }: { incident: IncidentDetail; onClose: () => void }) {
  const text = useText();
  const [status, setStatus] = useState(incident.status);
  const change = useSetStatus();
  const save = () => change.mutate({ id: incident.id, status }, { onSuccess: onClose });
  return (
    <Dialog
      title={text('incidents.status.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          onPress={save}
          isDisabled={status === incident.status}
          isPending={change.isPending}
        >
          {text('incidents.status.save')}
        </DialogButtons>
      }
    >
      <RadioField
        label={text('incidents.column.status')}
        value={status}
        onChange={(value) => setStatus(IncidentStatus.parse(value))}
        options={IncidentStatus.options.map((value) => ({
          value,
          label: text(`incidents.status.${value}`),
          description: text(`incidents.status.${value}.about`),
        }))}
      />
      {!isOpen(status) && isOpen(incident.status) && <StillOwed incidentId={incident.id} />}
      {!isOpen(status) && incident.openTasks > 0 && (
        <p className="care">{text('incidents.status.openTasks', { count: incident.openTasks })}</p>
      )}
      {change.error && <ErrorNote error={change.error} />}
    </Dialog>
  );
}
