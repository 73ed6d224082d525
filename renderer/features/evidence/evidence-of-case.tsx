import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useArrivingFiles } from '../../hooks/use-arriving-files.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { useFormat } from '../../lib/format.ts';
import { AddFiles } from '../../ui/add-files.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useEvidence } from './queries.ts';
import { SaveCopy } from './save-copy.tsx';
import '../../ui/record.css';
import './evidence.css';

/** How many files a case has; undefined until it is known. */
export function useEvidenceCount(incidentId: IncidentId): number | undefined {
  return useEvidence(incidentId).data?.length;
}

export function EvidenceOfCase({ incidentId }: { incidentId: IncidentId }) {
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
            <OneFile key={file.id} file={file} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneFile({ file }: { file: Evidence }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const size = useFileSize();
  const received = text('evidence.by', { when: format.dateTime(file.receivedAt), member: nameOf(file.receivedBy) });
  return (
    <li className="evidence-file">
      <div>
        <div className="name">{file.fileName}</div>
        <div className="small">{[size(file.size), received].join(' · ')}</div>
        <div className="small hash">
          {text('evidence.column.hash')} {file.sha256}
        </div>
      </div>
      <SaveCopy file={file} />
    </li>
  );
}
