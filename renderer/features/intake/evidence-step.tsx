import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { Arriving } from '../../hooks/use-arriving-files.ts';
import { useText } from '../../hooks/use-text.ts';
import { AddFiles } from '../../ui/add-files.tsx';
import { FileOfReport } from './file-of-report.tsx';
import type { StepProps } from './step-props.ts';
import { ToldField } from './told-field.tsx';

interface EvidenceStepProps extends StepProps {
  readonly files: readonly Evidence[];
  readonly arriving: Arriving;
}

export function EvidenceStep({ files, arriving, ...props }: EvidenceStepProps) {
  const text = useText();
  return (
    <>
      <p className="caution">{text('intake.beside.files')}</p>
      <AddFiles arriving={arriving} />
      {files.length > 0 && (
        <ul className="plain intake-files" aria-label={text('intake.files.list')}>
          {files.map((file) => (
            <FileOfReport key={file.id} file={file} />
          ))}
        </ul>
      )}
      <ToldField {...props} name="evidenceNote" rows={3} hint={text('intake.evidenceNote.hint')} />
    </>
  );
}
