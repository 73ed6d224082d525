import type { ReactNode } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { CheckCaseFile } from './check-case-file.tsx';
import { Log } from './log.tsx';
import '../../ui/record.css';
import './records.css';

/** From other rooms: `backups`, and `reports`, what left of all cases. */
export function RecordsPage({ backups, reports }: { backups?: ReactNode; reports?: ReactNode }) {
  const text = useText();
  return (
    <Page title={text('records.title')} subtitle={text('records.subtitle')}>
      <div className="stack">
        {backups}
        <CheckCaseFile />
        {reports}
      </div>
      <Log />
    </Page>
  );
}
