import { type ReactNode, useCallback, useState } from 'react';
import type { DraftKey } from '../../../shared/drafts/draft.ts';
import { useArrivingFiles } from '../../hooks/use-arriving-files.ts';
import { type DraftState, useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Filed } from './filed.tsx';
import { emptyIntake, type Intake } from './intake.ts';
import { openedIntake } from './opened-intake.ts';
import { draftKey, useFileReport, useFilesOf } from './queries.ts';
import { ReportForm } from './report-form.tsx';
import '../../ui/record.css';
import './intake.css';

interface IntakePageProps {
  readonly draft: string;
  /** What is wanted before any question: the emergency card. */
  readonly beforeForm?: ReactNode;
}

/** One report being taken. `draft` tells unfinished reports apart: it is the last part of the draft's key. */
export function IntakePage({ draft: id, beforeForm }: IntakePageProps) {
  const text = useText();
  const key = draftKey(id);
  const [empty] = useState(newIntake);
  const draft = useIntake(key, empty);
  const files = useFilesOf(key).data ?? [];
  const arriving = useArrivingFiles({ draft: key });
  const filing = useFileReport();
  if (filing.data !== undefined) return <Filed {...filing.data} isJoined={filing.variables.incidentId !== undefined} />;
  if (draft.isLoading) return <p role="status">{text('intake.loading')}</p>;
  return (
    <>
      {beforeForm && draft.value.step === 'safety' && (
        <div className="intake-emergency">
          <span>{text('intake.emergency')}</span>
          {beforeForm}
        </div>
      )}
      <ReportForm draftKey={key} draft={draft} files={files} arriving={arriving} filing={filing} />
    </>
  );
}

/** The draft, also of an earlier version of the app. */
function useIntake(key: DraftKey, empty: Intake): DraftState<Intake> {
  const draft = useDraft<Intake>(key, empty);
  const { setValue: keep } = draft;
  const setValue = useCallback<typeof keep>(
    (next) => keep((kept) => (typeof next === 'function' ? next(openedIntake(kept)) : next)),
    [keep],
  );
  return { ...draft, value: openedIntake(draft.value), setValue };
}

function newIntake(): Intake {
  const time = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short' }).format(new Date()); // HH:MM
  return emptyIntake(today(), time, () => crypto.randomUUID());
}
