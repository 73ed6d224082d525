import { useState } from 'react';
import { LogFilter } from '../../../shared/audit/log-filter.ts';
import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { CompareHead } from './compare-head.tsx';
import { ExportLog } from './export-log.tsx';
import { LogFields } from './log-fields.tsx';
import { LogGrid } from './log-grid.tsx';
import '../../ui/record.css';
import './records.css';

/** Who did what and when: never content. */
export function LogPage() {
  const text = useText();
  const [filter, setFilter] = useState<LogFilter>(() => LogFilter.parse({}));
  return (
    <Page title={text('records.log.title')} subtitle={text('records.log.about')}>
      <LogFields filter={filter} onFilter={(changed) => setFilter({ ...filter, ...changed })} />
      <LogGrid filter={filter} />
      <ExportLog filter={filter} />
      <CompareHead />
    </Page>
  );
}
