import type { ReactNode } from 'react';
import { LadderRule } from '../features/assessment/ladder-rule.tsx';
import { OutsideBodiesRule } from '../features/conflicts/outside-bodies-rule.tsx';
import { TemplatesRule } from '../features/letters/templates-rule.tsx';
import { QuorumRule } from '../features/meetings/quorum-rule.tsx';
import { PromiseRule } from '../features/owed/promise-rule.tsx';
import { RetentionRule } from '../features/retention/retention-rule.tsx';
import { CatalogueRule } from '../features/sanctions/catalogue-rule.tsx';
import { SpacesRule } from '../features/spaces/spaces-rule.tsx';
import { useText } from '../hooks/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Tabs } from '../ui/tabs.tsx';

interface Agreement {
  readonly id: string;
  readonly content: ReactNode;
}

/** What holds for every case, each part shown and changed by the room that it rules. */
const AGREEMENTS: readonly Agreement[] = [
  { id: 'promises', content: <PromiseRule /> },
  { id: 'quorum', content: <QuorumRule /> },
  { id: 'ladder', content: <LadderRule /> },
  { id: 'catalogue', content: <CatalogueRule /> },
  { id: 'letters', content: <TemplatesRule /> },
  { id: 'spaces', content: <SpacesRule /> },
  { id: 'retention', content: <RetentionRule /> },
  { id: 'outsideBodies', content: <OutsideBodiesRule /> },
];

export function RulesRoute() {
  const text = useText();
  return (
    <Page title={text('shell.rules.title')} subtitle={text('shell.rules.subtitle')}>
      <Tabs
        label={text('shell.rules.label')}
        tabs={AGREEMENTS.map(({ id, content }) => ({ id, label: text(`shell.rules.${id}`), content }))}
      />
    </Page>
  );
}
