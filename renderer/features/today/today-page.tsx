import type { ReactNode } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Clocks } from './clocks.tsx';
import { ComingEnds } from './coming-ends.tsx';
import { Drafts } from './drafts.tsx';
import { type Today, useToday } from './queries.ts';
import { Tasks } from './tasks.tsx';
import { Warnings } from './warnings.tsx';
import './today.css';

/** What is owed, what is coming, what is late: in code names, fit to be open on a desk. `beside`: from other rooms. */
export function TodayPage({ beside }: { beside: ReactNode }) {
  const text = useText();
  const format = useFormat();
  const { data, error } = useToday();
  return (
    <Page title={text('today.title')} subtitle={data && <Summary day={format.day(today())} counts={data.counts} />}>
      {error && <ErrorNote error={error} />}
      {data && <Rooms today={data} beside={beside} />}
    </Page>
  );
}

function Summary({ day, counts }: { day: string; counts: Today['counts'] }) {
  const text = useText();
  return <p className="small">{text('today.summary', { day, ...counts })}</p>;
}

function Rooms({ today: data, beside }: { today: Today; beside: ReactNode }) {
  return (
    <>
      <Warnings today={data} />
      <div className="two">
        <div>
          <Clocks clocks={data.clocks} />
          <Tasks tasks={data.tasks} />
        </div>
        <aside className="stack">
          {beside}
          <Drafts drafts={data.drafts} />
          <ComingEnds coming={data.coming} />
        </aside>
      </div>
    </>
  );
}
