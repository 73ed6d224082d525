import type { ReactNode } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import '../../ui/record.css';
import './records.css';

interface RecordsPageProps {
  readonly first: ReactNode;
  readonly last: ReactNode;
  /** Short sections, two or three beside each other. */
  readonly children: ReactNode;
}

/** The sections come from several rooms. */
export function RecordsPage({ first, last, children }: RecordsPageProps) {
  const text = useText();
  return (
    <Page title={text('records.title')} subtitle={text('records.subtitle')}>
      <div className="stack">
        {first}
        <div className="records-sections">{children}</div>
        {last}
      </div>
    </Page>
  );
}
