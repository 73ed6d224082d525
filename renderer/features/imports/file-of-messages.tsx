import { useEffect } from 'react';
import type { Evidence, EvidenceId } from '../../../shared/evidence/evidence.ts';
import type { FoundMessages } from '../../../shared/imports/procedures.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFileSize } from '../../lib/file-size.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { ConversationFields } from './conversation-fields.tsx';
import type { FileChoices } from './import-draft.ts';
import { MessageList } from './message-list.tsx';
import { usePreview, useRemoveFile } from './queries.ts';

interface FileOfMessagesProps {
  readonly incidentId: IncidentId;
  readonly file: Evidence;
  readonly isPasted: boolean;
  readonly choices: FileChoices;
  readonly onChange: (choices: FileChoices) => void;
  readonly onFound: (id: EvidenceId, found: FoundMessages | undefined) => void;
}

/** One file with all that was found in it. */
export function FileOfMessages(props: FileOfMessagesProps) {
  const { incidentId, file, isPasted, choices, onChange, onFound } = props;
  const text = useText();
  const size = useFileSize();
  const remove = useRemoveFile();
  const { found, error, progress } = usePreview(incidentId, file.id, choices.chat);
  useEffect(() => {
    onFound(file.id, found);
    return () => onFound(file.id, undefined);
  }, [file.id, found, onFound]);
  const fileName = isPasted ? text('imports.pasted') : file.fileName;
  const hasAttachments = found?.messages.some(({ attachments }) => attachments.length > 0);
  return (
    <section className="file-of-messages" aria-label={fileName}>
      <div className="section-head">
        <h2 className="name" dir="auto">
          {fileName}
        </h2>
        <Button
          variant="quiet"
          aria-label={text(isPasted ? 'imports.pasted.change' : 'imports.remove.name', { fileName })}
          isPending={remove.isPending}
          onPress={() => remove.mutate({ id: file.id })}
        >
          {text(isPasted ? 'imports.pasted.change' : 'imports.remove')}
        </Button>
      </div>
      {progress && (
        <Progress
          stage={text('imports.reading', { done: size(progress.done), total: size(progress.total) })}
          done={progress.done}
          total={progress.total}
        />
      )}
      {error !== undefined && <ErrorNote error={error} />}
      {found?.kind === 'chat' && <ConversationFields found={found} choices={choices} onChange={onChange} />}
      {hasAttachments && (
        <CheckboxField
          label={text('imports.attachments')}
          checked={choices.attachments}
          onChange={(attachments) => onChange({ ...choices, attachments })}
        />
      )}
      {found && <MessageList found={found} choices={choices} onChange={onChange} />}
    </section>
  );
}
