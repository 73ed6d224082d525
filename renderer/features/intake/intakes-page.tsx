import { Navigate, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Draft } from '../../../shared/drafts/draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { useIntakes } from './queries.ts';
import { UnfinishedReport } from './unfinished-report.tsx';
import '../../ui/record.css';
import './intake.css';

/** Unfinished reports, or straight to a new one where there are none: nobody is kept waiting for a list. */
export function IntakesPage({ otherWays }: { otherWays?: ReactNode }) {
  const text = useText();
  const navigate = useNavigate();
  const [fresh] = useState(() => crypto.randomUUID());
  const { data: drafts, error } = useIntakes();
  const [hadSome, setHadSome] = useState(false);
  if (drafts !== undefined && drafts.length > 0 && !hadSome) setHadSome(true);
  if (error) return <ErrorNote error={error} />;
  if (drafts === undefined) return null;
  // Whoever has just discarded the last one did not ask for a new one.
  if (drafts.length === 0 && !hadSome) return <Navigate to="/intake/$draft" params={{ draft: fresh }} replace />;
  const begin = (
    <Button variant="primary" onPress={() => void navigate({ to: '/intake/$draft', params: { draft: fresh } })}>
      {text('intake.list.new')}
    </Button>
  );
  return (
    <Page title={text('intake.list.title')} subtitle={text('intake.list.about')} actions={begin}>
      <Unfinished drafts={drafts} />
      {otherWays}
    </Page>
  );
}

function Unfinished({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <ul className="plain stack">
      {drafts.map((draft) => (
        <UnfinishedReport key={draft.key} draft={draft} />
      ))}
    </ul>
  );
}
