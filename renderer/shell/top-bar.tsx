import { useNavigate, useRouterState } from '@tanstack/react-router';
import { EmergencyButton } from '../features/emergency/emergency-button.tsx';
import { SearchField } from '../features/search/search-field.tsx';
import { useOpenQuickNote } from '../hooks/use-open-quick-note.ts';
import { useSeesOnlyOwn } from '../hooks/use-session.ts';
import { useText } from '../hooks/use-text.ts';
import { lockNow } from '../lib/lock.ts';
import { Button } from '../ui/button.tsx';

export function TopBar() {
  const text = useText();
  const navigate = useNavigate();
  const openQuickNote = useOpenQuickNote();
  const seesOnlyOwn = useSeesOnlyOwn();
  const isTaking = useRouterState({ select: ({ location }) => location.pathname.startsWith('/intake') });
  return (
    <header className="top">
      <div className="brand">{text('shell.name')}</div>
      {!seesOnlyOwn && <SearchField />}
      <div className="spring" />
      {!isTaking && (
        <Button variant="primary" onPress={() => void navigate({ to: '/intake' })}>
          {text('shell.takeReport')}
        </Button>
      )}
      <Button aria-keyshortcuts="Control+J Meta+J" onPress={openQuickNote}>
        {text('shell.quickNote')} <kbd aria-hidden>{text('shell.key.quickNote')}</kbd>
      </Button>
      <EmergencyButton />
      <Button aria-keyshortcuts="Control+Shift+L" onPress={() => void lockNow()}>
        {text('shell.lock')}
      </Button>
    </header>
  );
}
