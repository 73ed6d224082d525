import { Backups } from '../features/backups/backups.tsx';
import { ToldToOthers } from '../features/disclosures/told-to-others.tsx';
import { CasesSection } from '../features/exports/cases-section.tsx';
import { HandoverSection } from '../features/handover/handover-section.tsx';
import { CheckCaseFile } from '../features/records/check-case-file.tsx';
import { LatestEntries } from '../features/records/latest-entries.tsx';
import { RecordsPage } from '../features/records/records-page.tsx';
import { Salvages } from '../features/records/salvages.tsx';
import { RequestsSection } from '../features/requests/requests-section.tsx';
import { RetentionSection } from '../features/retention/retention-section.tsx';

/** What keeps the memory of the team: whether it is safe, then what stays, who asks, what leaves, and the log. */
export function RecordsRoute() {
  return (
    <RecordsPage
      first={
        <>
          <Backups />
          <Salvages />
        </>
      }
      last={<LatestEntries />}
    >
      <RetentionSection />
      <RequestsSection />
      <HandoverSection />
      <CasesSection />
      <CheckCaseFile />
      <ToldToOthers personId={null} />
    </RecordsPage>
  );
}
