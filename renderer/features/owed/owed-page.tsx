import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { OwedTable } from './owed-table.tsx';
import { useOwed } from './queries.ts';
import { WriteCalendar } from './write-calendar.tsx';
import '../../ui/record.css';
import './owed.css';

/** What is late and what is near stands first; nobody reads all of a long list. */
const SHOWN_FIRST = 50;

/** What is owed in any case, and what is late: in code names, fit to be open on a desk. */
export function OwedPage() {
  const text = useText();
  const { data: owed, error } = useOwed();
  const [isWhole, setIsWhole] = useState(false);
  const late = owed?.filter((line) => line.late).length ?? 0;
  const shown = isWhole ? owed : owed?.slice(0, SHOWN_FIRST);
  return (
    <Page title={text('owed.title')} subtitle={owed && text('owed.subtitle', { count: owed.length, late })}>
      {error && <ErrorNote error={error} />}
      {owed?.length === 0 && <EmptyState title={text('owed.empty.title')}>{text('owed.empty.body')}</EmptyState>}
      {shown !== undefined && shown.length > 0 && <OwedTable owed={shown} />}
      {owed !== undefined && shown !== undefined && shown.length < owed.length && (
        <Button onPress={() => setIsWhole(true)}>{text('owed.all', { count: owed.length })}</Button>
      )}
      <WriteCalendar />
    </Page>
  );
}
