import { useState } from 'react';
import type { BulkExported, ExportScope } from '../../../shared/exports/bulk-export.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useDraft } from '../../hooks/use-draft.ts';
import { useMadePassphrase } from '../../hooks/use-made-passphrase.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CasesDone } from './cases-done.tsx';
import { FormatFields, WayFields, WhichCases } from './cases-fields.tsx';
import { type CasesDraft, FIRST_CASES, orderOf } from './cases-order.ts';
import { LevelFields } from './level-fields.tsx';
import { Preview } from './preview.tsx';
import { FIRST_CHOICE, passphraseOf } from './protection.ts';
import { useExportCases, useScope } from './queries.ts';
import '../../ui/record.css';
import './exports.css';

/** Many cases at once, in an open format or as PDFs. */
export function CasesPage() {
  const text = useText();
  const scope = useScope();
  const draft = useDraft<CasesDraft>('export-cases', FIRST_CASES);
  if (scope.error) return <ErrorNote error={scope.error} />;
  return (
    <Page title={text('exportCases.title')} subtitle={text('exportCases.subtitle')}>
      {scope.data && !draft.isLoading && (
        <Form
          scope={scope.data}
          value={draft.value}
          onChange={(part) => draft.setValue((was) => ({ ...was, ...part }))}
        />
      )}
    </Page>
  );
}

interface FormProps {
  readonly scope: ExportScope;
  readonly value: CasesDraft;
  readonly onChange: (part: Partial<CasesDraft>) => void;
}

function Form({ scope, value, onChange }: FormProps) {
  const text = useText();
  const place = useChosenPlace();
  const { made, makeAnother } = useMadePassphrase();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const { task, progress, stop } = useExportCases();
  const [done, setDone] = useState<{ exported: BulkExported; passphrase: string | undefined }>();
  const order = orderOf(value, choice, made);
  const first = value.all ? scope.cases[0] : scope.cases.find(({ id }) => id === value.ids[0]);
  const write = async () => {
    if (order === undefined) return;
    const isFolder = order.protection.kind !== 'sealed';
    // a day says nothing to others who see it in a list of recent files
    const chosen = await place.choose(isFolder ? 'export-folder' : 'save-sealed', `Cases ${today()}.tar.age`);
    if (chosen === null) return;
    const needsPassphrase = value.way !== 'recipient';
    const passphrase = needsPassphrase ? passphraseOf(choice, made) : undefined;
    const onSuccess = (exported: BulkExported) => {
      setDone({ exported, passphrase });
      makeAnother();
    };
    task.mutate({ ...order, destination: chosen.grant }, { onSuccess });
  };
  return (
    <div className="stack">
      <Sheet title={text('exportCases.which')}>
        <WhichCases scope={scope} value={value} onChange={onChange} />
      </Sheet>
      <Sheet title={text('exportCases.what')}>
        <LevelFields choice={value} onChange={onChange} />
        <FormatFields value={value} onChange={onChange} />
        {first !== undefined && <Preview incidentId={first.id} choice={value} />}
      </Sheet>
      <Sheet title={text('exportCases.how')}>
        <WayFields
          value={value}
          onChange={onChange}
          choice={choice}
          onChoice={(part) => setChoice((was) => ({ ...was, ...part }))}
          made={made}
          onMakeAnother={makeAnother}
        />
        <Button
          variant="primary"
          onPress={() => void write()}
          isDisabled={order === undefined || scope.cases.length === 0}
          isPending={task.isPending}
        >
          {text('exports.choose')}
        </Button>
        {place.picker}
        {task.isPending && (
          <Progress
            stage={text('exportCases.stage', { done: progress?.done ?? 0, total: progress?.total ?? 0 })}
            done={progress?.done ?? 0}
            total={progress?.total ?? 1}
            onCancel={stop}
          />
        )}
        <Failure error={task.error} />
      </Sheet>
      {done !== undefined && <CasesDone {...done} onClose={() => setDone(undefined)} />}
    </div>
  );
}

function Failure({ error }: { error: Error | null }) {
  const text = useText();
  if (error === null) return null;
  if ('code' in error && error.code === 'cancelled') return <p role="status">{text('exports.cancelled')}</p>;
  return <ErrorNote error={error} />;
}
