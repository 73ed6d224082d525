import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';

interface PersonCardProps {
  readonly title: string;
  readonly onRemove?: () => void;
  /** Just added: the keyboard goes on from here. */
  readonly isNew?: boolean;
  readonly children: ReactNode;
}

export function PersonCard({ title, onRemove, isNew = false, children }: PersonCardProps) {
  const text = useText();
  const heading = useId();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) card.current?.focus();
  }, [isNew]);
  return (
    <section ref={card} className="sheet intake-person" aria-labelledby={heading} tabIndex={-1}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        {onRemove && (
          <Button variant="quiet" aria-label={text('intake.person.removeName', { title })} onPress={onRemove}>
            {text('intake.person.remove')}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
