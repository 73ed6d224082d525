import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { CheckCaseFile } from './check-case-file.tsx';
import { Log } from './log.tsx';
import '../../ui/record.css';
import './records.css';

export function RecordsPage() {
  const text = useText();
  return (
    <Page title={text('records.title')} subtitle={text('records.subtitle')}>
      <CheckCaseFile />
      <Log />
    </Page>
  );
}
