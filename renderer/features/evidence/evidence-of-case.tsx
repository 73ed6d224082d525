import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useArrivingFiles } from '../../hooks/use-arriving-files.ts';
import { useText } from '../../hooks/use-text.ts';
import { AddFiles } from '../../ui/add-files.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { EvidenceFile, type FileCare } from './evidence-file.tsx';
import { useEvidence } from './queries.ts';
import '../../ui/record.css';
import './evidence.css';

/** How many files a case has; undefined until it is known. */
export function useEvidenceCount(incidentId: IncidentId): number | undefined {
  return useEvidence(incidentId).data?.length;
}

export function EvidenceOfCase({ incidentId, care }: { incidentId: IncidentId; care?: FileCare }) {
  const text = useText();
  const { data: files, error } = useEvidence(incidentId);
  const arriving = useArrivingFiles({ incidentId });
  return (
    <section aria-labelledby="evidence-of-case">
      <h2 id="evidence-of-case">{text('evidence.title')}</h2>
      <p className="soft">{text('evidence.intro')}</p>
      <AddFiles arriving={arriving} />
      {error && <ErrorNote error={error} />}
      {files?.length === 0 && (
        <EmptyState title={text('evidence.empty.title')}>{text('evidence.empty.body')}</EmptyState>
      )}
      {files !== undefined && files.length > 0 && (
        <ul className="plain evidence">
          {files.map((file) => (
            <EvidenceFile key={file.id} file={file} {...(care && { care })} />
          ))}
        </ul>
      )}
    </section>
  );
}
