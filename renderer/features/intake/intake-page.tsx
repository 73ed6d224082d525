import { useState } from 'react';
import { useArrivingFiles } from '../../hooks/use-arriving-files.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Filed } from './filed.tsx';
import { emptyIntake, type Intake } from './intake.ts';
import { draftKey, useFileReport, useFilesOf } from './queries.ts';
import { ReportForm } from './report-form.tsx';
import '../../ui/record.css';
import './intake.css';

/** One report being taken. `draft` tells unfinished reports apart: it is the last part of the draft's key. */
export function IntakePage({ draft: id }: { draft: string }) {
  const text = useText();
  const key = draftKey(id);
  const [empty] = useState(newIntake);
  const draft = useDraft<Intake>(key, empty);
  const files = useFilesOf(key).data ?? [];
  const arriving = useArrivingFiles({ draft: key });
  const filing = useFileReport();
  if (filing.data !== undefined) return <Filed incident={filing.data.incident} />;
  if (draft.isLoading) return <p role="status">{text('intake.loading')}</p>;
  return <ReportForm draftKey={key} draft={draft} files={files} arriving={arriving} filing={filing} />;
}

function newIntake(): Intake {
  const time = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short' }).format(new Date()); // HH:MM
  return emptyIntake(today(), time, () => crypto.randomUUID());
}
