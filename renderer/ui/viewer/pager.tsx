import type { ReactNode } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../button.tsx';

interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly onGoTo: (page: number) => void;
  readonly children?: ReactNode;
}

/** One page after the other, and where one is. */
export function Pager({ page, pages, onGoTo, children }: PagerProps) {
  const text = useText();
  return (
    <div className="viewer-tools">
      <Button onPress={() => onGoTo(page - 1)} isDisabled={page <= 1}>
        {text('evidence.view.previous')}
      </Button>
      <Button onPress={() => onGoTo(page + 1)} isDisabled={page >= pages}>
        {text('evidence.view.next')}
      </Button>
      <span role="status">{text('evidence.view.page', { page, pages })}</span>
      {children}
    </div>
  );
}
