import { Fragment, type ReactNode } from 'react';
import { Backups } from '../features/backups/backups.tsx';
import { ToldToOthers } from '../features/disclosures/told-to-others.tsx';
import { CasesSection } from '../features/exports/cases-section.tsx';
import { HandoverSection } from '../features/handover/handover-section.tsx';
import { CheckCaseFile } from '../features/records/check-case-file.tsx';
import { CompareHead } from '../features/records/compare-head.tsx';
import { LatestEntries } from '../features/records/latest-entries.tsx';
import { RecordsPage } from '../features/records/records-page.tsx';
import { Salvages } from '../features/records/salvages.tsx';
import { RequestsSection } from '../features/requests/requests-section.tsx';
import { RetentionSection } from '../features/retention/retention-section.tsx';

/** What keeps the memory of the team, in this order. */
const SECTIONS: readonly { readonly id: string; readonly content: ReactNode }[] = [
  { id: 'backups', content: <Backups /> },
  { id: 'salvaged', content: <Salvages /> },
  { id: 'check', content: <CheckCaseFile /> },
  { id: 'compare', content: <CompareHead /> },
  { id: 'retention', content: <RetentionSection /> },
  { id: 'requests', content: <RequestsSection /> },
  { id: 'handover', content: <HandoverSection /> },
  { id: 'cases', content: <CasesSection /> },
  { id: 'reports', content: <ToldToOthers personId={null} /> },
  { id: 'log', content: <LatestEntries /> },
];

export function RecordsRoute() {
  return (
    <RecordsPage>
      {SECTIONS.map(({ id, content }) => (
        <Fragment key={id}>{content}</Fragment>
      ))}
    </RecordsPage>
  );
}
