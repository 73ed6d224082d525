import { useText } from '../hooks/use-text.ts';
import { Page } from '../ui/page.tsx';
import { QuickNotesHere } from './quick-notes-here.tsx';

/** Where there is no Today: for who sees their own work only, and files into no case. */
export function QuickNotesRoute() {
  const text = useText();
  return (
    <Page title={text('quickNotes.open')} subtitle={text('quickNotes.ownOnly')}>
      <QuickNotesHere mayFile={false} />
    </Page>
  );
}
