import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** The one thing most people do here, an aside, or something that cannot be undone. */
  readonly variant?: 'primary' | 'quiet' | 'danger';
  /** Its work is being done: it cannot be pressed, and keeps the focus, which a disabled one loses. */
  readonly isPending?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** The kit's own pending state would leave words in its live region for buttons that are long gone. */
export function Button({ variant, isPending = false, children, ...props }: ButtonProps) {
  const className = variant === undefined ? 'button' : `button ${variant}`;
  return (
    <AriaButton {...props} {...(isPending && PENDING)} className={className}>
      {children}
    </AriaButton>
  );
}

const PENDING = { type: 'button', onPress: () => {}, 'aria-disabled': true, 'data-pending': true } as const;
