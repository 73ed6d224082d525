import { type ReactNode, useState } from 'react';
import type { Progress as Done } from '../../../shared/procedure.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Progress } from '../../ui/progress.tsx';
import { FIRST_CHOICE, protectionOf } from './protection.ts';
import { ProtectionFields } from './protection-fields.tsx';
import { type ExportOrder, type Printed, useMadePassphrase } from './queries.ts';

interface ExportFormProps {
  readonly what: Printed;
  readonly isWriting: boolean;
  readonly progress: Done | undefined;
  readonly onOrder: (order: ExportOrder) => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ExportForm({ what, isWriting, progress, onOrder, onStop, onClose, children }: ExportFormProps) {
  const text = useText();
  const place = useChosenPlace();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [includeReadings, setIncludeReadings] = useState(false);
  const { made, makeAnother } = useMadePassphrase();
  const protection = protectionOf(choice, made);
  const order = async () => {
    if (protection === undefined) return;
    const chosen = await place.choose('save-pdf', suggestedName(what));
    if (chosen !== null) onOrder({ destination: chosen.grant, protection, includeReadings });
  };
  return (
    <Dialog
      title={text(`exports.${wordOf(what)}.title`)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text('ui.cancel')}</Button>
          <Button variant="primary" onPress={() => void order()} isDisabled={protection === undefined || isWriting}>
            {text('exports.choose')}
          </Button>
        </>
      }
    >
      <Intro what={what} />
      <ProtectionFields
        choice={choice}
        made={made}
        onChange={(part) => setChoice((before) => ({ ...before, ...part }))}
        onMakeAnother={makeAnother}
      />
      {what.kind === 'dossier' && (
        <CheckboxField
          label={text('exports.readings')}
          hint={text('exports.readings.hint')}
          checked={includeReadings}
          onChange={setIncludeReadings}
        />
      )}
      {place.picker}
      {isWriting && <Writing progress={progress} onStop={onStop} />}
      {children}
    </Dialog>
  );
}

function Intro({ what }: { what: Printed }) {
  const text = useText();
  const format = useFormat();
  if (what.kind === 'dossier') return <p>{text('exports.dossier.intro')}</p>;
  return <p>{text('exports.banList.intro', { day: format.day(what.on) })}</p>;
}

const STAGES = ['preparing', 'typesetting', 'encrypting', 'checking', 'writing'];

function Writing({ progress, onStop }: { progress: Done | undefined; onStop: () => void }) {
  const text = useText();
  const { stage, done, total } = progress ?? { stage: 'preparing', done: 0, total: 1 };
  return (
    <Progress
      stage={text(`exports.stage.${STAGES.includes(stage) ? stage : 'other'}`)}
      done={done}
      total={total}
      onCancel={onStop}
    />
  );
}

function wordOf(what: Printed): 'dossier' | 'banList' {
  return what.kind === 'dossier' ? 'dossier' : 'banList';
}

/** Shows in dialogs and in lists of recent files: a code name and a day say nothing to others. */
function suggestedName(what: Printed): string {
  return what.kind === 'dossier' ? `${what.codeName} ${today()}.pdf` : `List ${what.on}.pdf`;
}
