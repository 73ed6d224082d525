import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';

interface PersonCardProps {
  readonly title: string;
  readonly onRemove?: () => void;
  /** Just added: the keyboard goes on from here. */
  readonly isNew?: boolean;
  /** Of the heading: a card within a part of the step is 3. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

export function PersonCard({ title, onRemove, isNew = false, level = 2, children }: PersonCardProps) {
  const text = useText();
  const heading = useId();
  const Heading = `h${level}` as const;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) card.current?.focus();
  }, [isNew]);
  return (
    <section ref={card} className="sheet intake-person" aria-labelledby={heading} tabIndex={-1}>
      <div className="section-head">
        <Heading id={heading}>{title}</Heading>
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
