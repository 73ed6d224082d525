import { type ReactNode, useId } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';

interface PersonCardProps {
  readonly title: string;
  readonly onRemove?: () => void;
  readonly children: ReactNode;
}

export function PersonCard({ title, onRemove, children }: PersonCardProps) {
  const text = useText();
  const heading = useId();
  return (
    <section className="sheet intake-person" aria-labelledby={heading}>
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
