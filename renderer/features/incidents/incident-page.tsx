import type { ReactNode } from 'react';
import type { IncidentDetail, IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { CasePanel } from './case-panel.tsx';
import { IncidentActions } from './incident-actions.tsx';
import { IncidentChips, useIncidentSubtitle } from './incident-head.tsx';
import { PeopleInCase } from './people-in-case.tsx';
import { useIncident } from './queries.ts';
import type { ReportActions } from './reported.tsx';
import '../../ui/record.css';
import './incidents.css';

/** What other rooms show of this case. */
export interface IncidentPanel {
  readonly id: 'allegations' | 'assessment' | 'meetings' | 'decisions' | 'letters' | 'evidence' | 'owed';
  /** How many there are; left out of the tab when there is none, or as long as it is not known. */
  readonly count: number | undefined;
  readonly content: (incident: IncidentDetail) => ReactNode;
}

interface IncidentPageProps {
  readonly id: IncidentId;
  readonly panels?: readonly IncidentPanel[];
  readonly actions?: (incident: IncidentDetail) => ReactNode;
  /** Puts something over the case, until somebody asks to see it. */
  readonly cover?: (content: ReactNode) => ReactNode;
  /** Beside the case itself, after what is to be done. */
  readonly beside?: (incident: IncidentDetail) => ReactNode;
  readonly reportActions?: ReportActions;
}

export function IncidentPage({
  id,
  panels = [],
  actions,
  cover = uncovered,
  beside,
  reportActions,
}: IncidentPageProps) {
  const text = useText();
  const { data: incident, error } = useIncident(id);
  const subtitle = useIncidentSubtitle();
  if (error)
    return (
      <Page title={text('incidents.title')}>
        <ErrorNote error={error} />
      </Page>
    );
  if (incident === undefined)
    return (
      <Page title={text('incidents.title')}>
        <p>{text('incidents.loadingCase')}</p>
      </Page>
    );
  return (
    <Page
      title={incident.codeName}
      chips={<IncidentChips incident={incident} />}
      subtitle={subtitle(incident)}
      actions={
        incident.anonymisedAt === null && (
          <>
            <IncidentActions incident={incident} />
            {actions?.(incident)}
          </>
        )
      }
    >
      {cover(<IncidentTabs incident={incident} panels={panels} beside={beside} reportActions={reportActions} />)}
    </Page>
  );
}

const uncovered = (content: ReactNode) => content;

interface IncidentTabsProps {
  readonly incident: IncidentDetail;
  readonly panels: readonly IncidentPanel[];
  readonly beside: IncidentPageProps['beside'];
  readonly reportActions: ReportActions | undefined;
}

function IncidentTabs({ incident, panels, beside, reportActions }: IncidentTabsProps) {
  const text = useText();
  const titled = (id: string, count: number | undefined) => {
    const label = text(`incidents.tab.${id}`);
    return count ? text('incidents.tab.count', { label, count }) : label;
  };
  const people = new Set(incident.participants.map(({ person }) => person.id)).size;
  return (
    <Tabs
      label={text('incidents.tab.label')}
      tabs={[
        {
          id: 'case',
          label: titled('case', undefined),
          content: <CasePanel incident={incident} beside={beside?.(incident)} reportActions={reportActions} />,
        },
        { id: 'people', label: titled('people', people), content: <PeopleInCase incident={incident} /> },
        ...panels.map(({ id, count, content }) => ({ id, label: titled(id, count), content: content(incident) })),
      ]}
    />
  );
}
