import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { CaseFileSettings } from './case-file-settings.tsx';
import './settings.css';

export function SettingsPage() {
  const text = useText();
  return (
    <Page title={text('settings.title')}>
      <div className="settings">
        <CaseFileSettings />
        <Appearance />
        <About />
      </div>
    </Page>
  );
}
