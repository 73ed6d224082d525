import type { ReactNode } from 'react';

interface FormProps {
  /** For a button that stands outside, such as in a dialog's foot. */
  readonly id?: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Fields that Enter sends, as the button does. What is missing is said by the form itself, not by the browser. */
export function Form({ id, onSubmit, children }: FormProps) {
  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending(event.currentTarget)) onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** A pending button sends nothing, but then Enter in a field would. */
function isPending({ elements }: HTMLFormElement): boolean {
  return [...elements].some((element) => element.hasAttribute('data-pending'));
}
