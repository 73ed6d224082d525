import { Button } from '../../ui/button.tsx';

interface AddPersonProps {
  readonly id?: string;
  readonly onAdd: () => void;
  readonly isFull: boolean;
  readonly children: string;
}

const PERSON = 'intake-add-person';

export function AddPerson({ id = PERSON, onAdd, isFull, children }: AddPersonProps) {
  return (
    <Button id={id} onPress={onAdd} isDisabled={isFull}>
      {children}
    </Button>
  );
}

/** Where the keyboard goes when a card it was in is gone. */
export function focusAdding(id = PERSON): void {
  document.getElementById(id)?.focus();
}
