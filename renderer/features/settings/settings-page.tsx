import type { ReactNode } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { CaseFileSettings } from './case-file-settings.tsx';
import './settings.css';

/** `mine`: in the place of what holds for the whole case file, where a role may not change that. */
export function SettingsPage({ mine }: { mine?: ReactNode }) {
  const text = useText();
  return (
    <Page title={text('settings.title')}>
      <div className="settings">
        {mine ?? <CaseFileSettings />}
        <Appearance />
        <About />
      </div>
    </Page>
  );
}
