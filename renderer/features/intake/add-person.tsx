import { Button } from '../../ui/button.tsx';

const ID = 'intake-add-person';

interface AddPersonProps {
  readonly onAdd: () => void;
  readonly isFull: boolean;
  readonly children: string;
}

export function AddPerson({ onAdd, isFull, children }: AddPersonProps) {
  return (
    <Button id={ID} onPress={onAdd} isDisabled={isFull}>
      {children}
    </Button>
  );
}

/** Where the keyboard goes when a card it was in is gone. */
export function focusAdding(): void {
  document.getElementById(ID)?.focus();
}
