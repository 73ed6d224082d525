import { Link } from '@tanstack/react-router';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';

interface AddedProps {
  readonly incidentId: IncidentId;
  readonly sum: { added: number; alreadyThere: number; attachments: number; attachmentsLeft: number };
}

/** What became part of the case just now. */
export function Added({ incidentId, sum }: AddedProps) {
  const text = useText();
  return (
    <div className="record-sentence" role="status">
      <p>
        {text('imports.done', { count: sum.added })}{' '}
        {sum.alreadyThere > 0 && text('imports.done.alreadyThere', { count: sum.alreadyThere })}{' '}
        {sum.attachments > 0 && text('imports.done.attachments', { count: sum.attachments })}{' '}
        {sum.attachmentsLeft > 0 && text('imports.done.attachmentsLeft', { count: sum.attachmentsLeft })}{' '}
        <Link to="/incidents/$id" params={{ id: incidentId }}>
          {text('imports.done.open')}
        </Link>
      </p>
    </div>
  );
}
