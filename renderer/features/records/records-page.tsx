import type { ReactNode } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { CheckCaseFile } from './check-case-file.tsx';
import { Log } from './log.tsx';
import '../../ui/record.css';
import './records.css';

/** `reports`: what left of all cases, from another room. */
export function RecordsPage({ reports }: { reports?: ReactNode }) {
  const text = useText();
  return (
    <Page title={text('records.title')} subtitle={text('records.subtitle')}>
      <div className="stack">
        <CheckCaseFile />
        {reports}
      </div>
      <Log />
    </Page>
  );
}
