import { useId, useState } from 'react';
import type { Progress as Done } from '../../../shared/procedure.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { Progress } from '../../ui/progress.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface EraseConfirmProps {
  readonly title: string;
  readonly about: string;
  /** What must be typed, and how that is asked for. */
  readonly asked: { readonly label: string; readonly answer: string };
  readonly confirm: string;
  readonly running: {
    readonly task: { readonly isPending: boolean; readonly error: Error | null };
    readonly progress: Done | undefined;
  };
  readonly onConfirm: (typed: string) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The second step. What is typed here is kept nowhere: it is asked for so that it is thought of. */
export function EraseConfirm(props: EraseConfirmProps) {
  const { title, about, asked, confirm, running, onConfirm, onBack, onClose } = props;
  const text = useText();
  const form = useId();
  const [typed, setTyped] = useState('');
  const { task, progress } = running;
  const isRight = typed.trim().toLowerCase() === asked.answer.trim().toLowerCase();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={() => !task.isPending && onClose()}
      footer={
        <>
          <Button onPress={onBack} isDisabled={task.isPending}>
            {text('erase.back')}
          </Button>
          <Button variant="danger" type="submit" form={form} isDisabled={!isRight} isPending={task.isPending}>
            {confirm}
          </Button>
        </>
      }
    >
      <p className="care">
        <strong>{text('erase.confirm.title')}.</strong> {about}
      </p>
      <Form id={form} onSubmit={() => isRight && !task.isPending && onConfirm(typed)}>
        <TextField label={asked.label} value={typed} onChange={setTyped} autoFocus autoComplete="off" />
      </Form>
      {task.isPending && progress && <Progress {...progress} stage={text(`erase.stage.${progress.stage}`)} />}
      {task.error && <ErrorNote error={task.error} />}
    </Dialog>
  );
}
