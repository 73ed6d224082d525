import { useDeferredValue, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { IncidentGrid } from './incident-grid.tsx';
import type { IncidentFilter } from './incident-pages.ts';
import '../../ui/record.css';
import './incidents.css';

const FILTERS = ['open', 'done', 'all'] as const satisfies readonly IncidentFilter[];

/** All cases by code name: no names of people, so that it may be open on a screen in a corridor. */
export function IncidentsPage() {
  const text = useText();
  const [filter, setFilter] = useState<IncidentFilter>('open');
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  return (
    <Page title={text('incidents.title')}>
      <div className="incidents-filter">
        <TextField label={text('incidents.find')} value={typed} onChange={setTyped} maxLength={300} type="search" />
        <RadioField
          label={text('incidents.filter.label')}
          value={filter}
          onChange={(value) => setFilter(FILTERS.find((known) => known === value) ?? 'open')}
          options={FILTERS.map((value) => ({ value, label: text(`incidents.filter.${value}`) }))}
          inline
        />
      </div>
      <IncidentGrid filter={filter} text={wanted} />
    </Page>
  );
}
