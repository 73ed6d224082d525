import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { ListedEvidence } from '../../../shared/evidence/evidence.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useSeesOnlyOwn } from '../../hooks/use-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Viewer } from '../../ui/viewer/viewer.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { SaveCopy } from './save-copy.tsx';

/** What another room says of a file before it is opened, and puts over it. */
export interface FileCare {
  readonly line: (file: ListedEvidence) => ReactNode;
  readonly cover: (file: ListedEvidence, content: ReactNode) => ReactNode;
}

/** One file of a case: what it is, where it came from, and what can be done with it. Nothing of it is shown here. */
export function EvidenceFile({ file, care }: { file: ListedEvidence; care?: FileCare }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const size = useFileSize();
  const seesOnlyOwn = useSeesOnlyOwn();
  const [isOpen, setIsOpen] = useState(false);
  const { fileName, kind } = file;
  const received = text('evidence.by', { when: format.dateTime(file.receivedAt), member: nameOf(file.receivedBy) });
  return (
    <li className="evidence-file">
      <div>
        <div className="name">
          <bdi>{fileName}</bdi>
        </div>
        <div className="small">{[text(`evidence.kind.${kind}`), size(file.size), received].join(' · ')}</div>
        <Fingerprint file={file} />
        <AlsoIn cases={file.alsoIn} />
        {care?.line(file)}
        {kind === 'other' && <p className="small">{text('evidence.other')}</p>}
      </div>
      <div className="evidence-actions">
        {kind !== 'other' && (
          <Button aria-label={text('evidence.openName', { fileName })} onPress={() => setIsOpen(true)}>
            {text('evidence.open')}
          </Button>
        )}
        {!seesOnlyOwn && <SaveCopy file={file} />}
      </div>
      {isOpen && (
        <Viewer
          file={file}
          {...(care && { cover: (content: ReactNode) => care.cover(file, content) })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </li>
  );
}

/** The same bytes elsewhere: it may be one thing that was reported twice, or one that goes from hand to hand. */
function AlsoIn({ cases }: { cases: ListedEvidence['alsoIn'] }) {
  const text = useText();
  if (cases.length === 0) return null;
  return (
    <div className="small">
      {text('evidence.alsoIn')}{' '}
      {cases.map(({ incidentId, codeName }, index) => (
        <span key={incidentId}>
          {index > 0 && ', '}
          <Link to="/incidents/$id" params={{ id: incidentId }}>
            {codeName}
          </Link>
        </span>
      ))}
    </div>
  );
}
