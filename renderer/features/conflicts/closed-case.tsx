import type { ConflictQuestion } from '../../../shared/conflicts/answer.ts';
import { isOpen } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { Page } from '../../ui/page.tsx';
import { WayOutNote } from './way-out.tsx';

/** A case for somebody who is out of it, also after the decision (Carpentries). */
export function ClosedCase({ question }: { question: ConflictQuestion }) {
  const text = useText();
  const format = useFormat();
  const { incidentId, codeName, status, reportedAt, wayOut } = question;
  return (
    <Page
      title={codeName}
      chips={<Chip tone={isOpen(status) ? 'on' : 'plain'}>{text(`incidents.status.${status}`)}</Chip>}
      subtitle={text('conflicts.out.reportedAt', { when: format.dateTime(reportedAt) })}
    >
      <p>{text('conflicts.out.about')}</p>
      <p>{text('conflicts.out.back')}</p>
      <WayOutNote incidentId={incidentId} wayOut={wayOut} />
    </Page>
  );
}
