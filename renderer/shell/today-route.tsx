import { RemindToday } from '../features/backups/remind-today.tsx';
import { Debriefs } from '../features/care/debriefs.tsx';
import { CasesWaiting } from '../features/conflicts/cases-waiting.tsx';
import { DueDisclosures } from '../features/disclosures/due-disclosures.tsx';
import { RemindHandover } from '../features/handover/remind-handover.tsx';
import { UrgentWaiting } from '../features/meetings/urgent-waiting.tsx';
import { OwedSoon } from '../features/owed/owed-soon.tsx';
import { RequestsDue } from '../features/requests/requests-due.tsx';
import { RemindRetention } from '../features/retention/remind-retention.tsx';
import { ScreeningSoon } from '../features/screening/screening-soon.tsx';
import { TodayPage } from '../features/today/today-page.tsx';
import { useText } from '../hooks/use-text.ts';
import { Sheet } from '../ui/sheet.tsx';
import { QuickNotesHere } from './quick-notes-here.tsx';

export function TodayRoute() {
  const text = useText();
  const beside = (
    <>
      <RemindToday />
      <RemindHandover />
      <CasesWaiting />
      <ScreeningSoon />
      <UrgentWaiting />
      <Debriefs />
      <OwedSoon />
      <DueDisclosures />
      <RequestsDue />
      <RemindRetention />
      <Sheet title={text('quickNotes.open')}>
        <QuickNotesHere mayFile />
      </Sheet>
    </>
  );
  return <TodayPage beside={beside} />;
}
