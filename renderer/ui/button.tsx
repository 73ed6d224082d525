import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** The one thing most people do here, an aside, or something that cannot be undone. */
  readonly variant?: 'primary' | 'quiet' | 'danger';
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={variant === undefined ? 'button' : `button ${variant}`}>
      {children}
    </AriaButton>
  );
}
