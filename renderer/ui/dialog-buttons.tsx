import { useText } from '../hooks/use-text.ts';
import { Button, type ButtonProps } from './button.tsx';
import { Saved } from './saved.tsx';

interface DialogButtonsProps extends Omit<ButtonProps, 'variant'> {
  readonly onCancel: () => void;
  /** Where it is said when what was typed was last kept. */
  readonly draft?: { readonly savedAt: string | undefined; readonly isDiscarding: boolean };
}

/** The foot of a dialog: out of it, and the one thing it is for. What was typed is kept by the form's draft. */
export function DialogButtons({ onCancel, draft, isPending = false, ...primary }: DialogButtonsProps) {
  const text = useText();
  return (
    <>
      {draft && <Saved at={draft.savedAt} />}
      <Button onPress={onCancel}>{text('ui.cancel')}</Button>
      <Button variant="primary" isPending={isPending || (draft?.isDiscarding ?? false)} {...primary} />
    </>
  );
}
