import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { type OpenedReport, useSealedReport, useTakeOut } from './queries.ts';

/** One that is not made a report yet, or why it cannot be opened. */
export function WaitingFile({ file }: { file: Pick<Evidence, 'id' | 'fileName'> }) {
  const text = useText();
  const { data, error } = useSealedReport(file.id);
  return (
    <li>
      <div className="section-head">
        <div>
          {data === undefined && !error && (
            <p role="status">{text('ways.waiting.opening', { fileName: file.fileName })}</p>
          )}
          {data && <Summary report={data} />}
          {error && <p className="name">{file.fileName}</p>}
        </div>
        <div className="form-foot">
          {data && <ReadLink id={file.id} report={data} />}
          <TakeOut file={file} />
        </div>
      </div>
      {error && <ErrorNote error={error} />}
    </li>
  );
}

function Summary({ report: { sealedAt, files, event } }: { report: OpenedReport }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <div>{text('ways.waiting.item', { when: format.dateTime(sealedAt) })}</div>
      <div className="small">
        {text('ways.waiting.files', { count: files.length })}
        {event !== '' && <bdi> · {event}</bdi>}
      </div>
    </>
  );
}

function ReadLink({ id, report }: { id: Evidence['id']; report: OpenedReport }) {
  const text = useText();
  const when = useFormat().dateTime(report.sealedAt);
  return (
    <Link to="/ways/$id" params={{ id }} aria-label={text('ways.waiting.openName', { when })}>
      {text('ways.waiting.open')}
    </Link>
  );
}

function TakeOut({ file: { id, fileName } }: { file: Pick<Evidence, 'id' | 'fileName'> }) {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const takeOut = useTakeOut();
  return (
    <>
      <Button
        variant="quiet"
        aria-label={text('ways.waiting.removeName', { fileName })}
        onPress={() => setIsAsking(true)}
      >
        {text('ways.waiting.remove')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={text('ways.waiting.remove.title')}
          confirm={text('ways.waiting.remove')}
          onConfirm={() => takeOut.mutate(id, { onSuccess: () => setIsAsking(false) })}
          onClose={() => setIsAsking(false)}
          isDanger
          isBusy={takeOut.isPending}
          error={takeOut.error}
        >
          <p>{text('ways.waiting.remove.body')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
