import { Link } from '@tanstack/react-router';
import type { RetentionOverview } from '../../../shared/retention/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DueDay } from './due-day.tsx';
import { Erasures } from './erasures.tsx';
import { HeldCases } from './held-cases.tsx';
import { OldDrafts } from './old-drafts.tsx';
import { useRetention } from './queries.ts';
import { WaitingCases } from './waiting-cases.tsx';
import { YearFigures } from './year-figures.tsx';
import '../../ui/record.css';
import './retention.css';

/** What is kept until when, in words: nothing goes before it was announced here and somebody confirmed it. */
export function RetentionPage() {
  const text = useText();
  const { data, error } = useRetention();
  return (
    <Page title={text('retention.title')} subtitle={text('retention.subtitle')}>
      <div className="stack">
        {error && <ErrorNote error={error} />}
        {data && <Overview overview={data} />}
        <Erasures />
        <YearFigures />
      </div>
    </Page>
  );
}

function Overview({ overview }: { overview: RetentionOverview }) {
  const text = useText();
  const { agreed, days, later, withoutDay, leftOut } = overview;
  const [announced, coming] = [days.filter(({ isAnnounced }) => isAnnounced), days.filter((day) => !day.isAnnounced)];
  const { graceDays } = agreed.rule;
  return (
    <>
      <Sheet title={text('retention.announced')}>
        <p>
          {text(agreed.agreedOn === null ? 'retention.noRule' : 'retention.about', { days: graceDays })}{' '}
          <Link to="/rules">{text('retention.toRule')}</Link>
        </p>
        {leftOut > 0 && <p className="care">{text('retention.leftOut', { count: leftOut })}</p>}
        {announced.length === 0 && <p className="soft">{text('retention.nothingAnnounced', { days: graceDays })}</p>}
        {announced.map(({ on, cases }) => (
          <DueDay key={on} on={on} cases={cases} graceDays={graceDays} />
        ))}
      </Sheet>
      <WaitingCases waiting={overview.waiting} />
      <HeldCases held={overview.held} />
      <OldDrafts count={overview.drafts} />
      <Sheet title={text('retention.coming')}>
        {coming.map(({ on, cases }) => (
          <DueDay key={on} on={on} cases={cases} graceDays={graceDays} />
        ))}
        <p className="soft">
          {text('retention.later', { count: later })} {text('retention.withoutDay', { count: withoutDay })}
        </p>
      </Sheet>
    </>
  );
}
