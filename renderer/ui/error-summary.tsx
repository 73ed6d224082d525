import { useEffect, useRef } from 'react';
import { useText } from '../hooks/use-text.ts';

interface ErrorSummaryProps {
  /** `id` is that of the field's control. */
  readonly errors: readonly { readonly id: string; readonly message: string }[];
  /** Where a field is not on this page: goes to it. Without it the field itself takes the focus. */
  readonly onGoTo?: (id: string) => void;
}

/** What is missing or wrong in a form, in one place, each a way to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors, onGoTo = focusField }: ErrorSummaryProps) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{text('ui.errorSummary', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => onGoTo(id)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(id: string): void {
  document.getElementById(id)?.focus();
}
