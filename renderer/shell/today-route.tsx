import { TodayPage } from '../features/today/today-page.tsx';
import { useText } from '../hooks/use-text.ts';
import { Sheet } from '../ui/sheet.tsx';
import { QuickNotesHere } from './quick-notes-here.tsx';

export function TodayRoute() {
  const text = useText();
  const notes = (
    <Sheet title={text('quickNotes.open')}>
      <QuickNotesHere mayFile />
    </Sheet>
  );
  return <TodayPage beside={notes} />;
}
