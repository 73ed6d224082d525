import type { ReactNode } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import '../../ui/record.css';
import './records.css';

/** The sections come from several rooms. */
export function RecordsPage({ children }: { children: ReactNode }) {
  const text = useText();
  return (
    <Page title={text('records.title')} subtitle={text('records.subtitle')}>
      <div className="stack">{children}</div>
    </Page>
  );
}
