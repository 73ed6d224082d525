import { type ReactNode, useState } from 'react';
import type { Progress as Done } from '../../../shared/procedure.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useMadePassphrase } from '../../hooks/use-made-passphrase.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { Progress } from '../../ui/progress.tsx';
import { HandoutFields, useHandout } from './handout-fields.tsx';
import { FIRST_LEVEL, LevelFields } from './level-fields.tsx';
import { Preview } from './preview.tsx';
import { FIRST_CHOICE, protectionOf } from './protection.ts';
import { ProtectionFields } from './protection-fields.tsx';
import { type ExportOrder, isHandedOut, isInLanguages, type Printed } from './queries.ts';

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
  const [told, setTold] = useState(FIRST_LEVEL);
  const handout = useHandout(what);
  const { made, makeAnother } = useMadePassphrase();
  const protection = isHandedOut(what) ? READABLE : protectionOf(choice, made);
  const order = async () => {
    if (protection === undefined) return;
    const chosen = await place.choose('save-pdf', suggestedName(what));
    if (chosen !== null) onOrder({ destination: chosen.grant, protection, ...told, ...handout.value });
  };
  return (
    <Dialog
      title={text(`exports.${what.kind}.title`)}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          onPress={() => void order()}
          isDisabled={protection === undefined}
          isPending={isWriting}
        >
          {text('exports.choose')}
        </DialogButtons>
      }
    >
      <Intro what={what} />
      {what.kind === 'dossier' && (
        <>
          <LevelFields choice={told} onChange={(part) => setTold((before) => ({ ...before, ...part }))} />
          <Preview incidentId={what.incidentId} choice={told} />
        </>
      )}
      {isInLanguages(what) && <HandoutFields what={what} {...handout} />}
      {!isHandedOut(what) && (
        <ProtectionFields
          choice={choice}
          {...(what.kind === 'disclosure' && { kinds: WITH_PASSPHRASE })}
          made={made}
          onChange={(part) => setChoice((before) => ({ ...before, ...part }))}
          onMakeAnother={makeAnother}
        />
      )}
      {place.picker}
      {isWriting && <Writing progress={progress} onStop={onStop} />}
      {children}
    </Dialog>
  );
}

const WITH_PASSPHRASE = ['made', 'own'] as const;
const READABLE = { kind: 'none' } as const;

function Intro({ what }: { what: Printed }) {
  const text = useText();
  const format = useFormat();
  const day = what.kind === 'ban-list' ? format.day(what.on) : '';
  return <p>{text(`exports.${what.kind}.intro`, { day })}</p>;
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

/** Shows in dialogs and in lists of recent files: a code name and a day say nothing to others. */
function suggestedName(what: Printed): string {
  if (what.kind === 'dossier') return `${what.codeName} ${today()}.pdf`;
  return what.kind === 'ban-list' ? `List ${what.on}.pdf` : `${NEUTRAL[what.kind]} ${today()}.pdf`;
}

const NEUTRAL = {
  agenda: 'Agenda',
  minutes: 'Minutes',
  letter: 'Letter',
  answer: 'Letter',
  disclosure: 'Note',
  'read-back': 'Sheet',
  'emergency-card': 'Card',
  'blank-form': 'Form',
} as const;
