import { Navigate, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { MakeByItself } from '../features/backups/make-by-itself.tsx';
import { DamageNote } from '../features/records/damage.tsx';
import { useSeesOnlyOwn, useUnlocked } from '../hooks/use-session.ts';
import { useText } from '../hooks/use-text.ts';
import { useShownTheme } from '../hooks/use-theme.ts';
import { wantHeadingFocus } from '../lib/heading-focus.ts';
import { Nav } from './nav.tsx';
import { TopBar } from './top-bar.tsx';

/** Around every place of the case file: band of a practice file, top bar, places on the left, the place itself. */
export function Frame() {
  const text = useText();
  const session = useUnlocked();
  const isClosed = useIsClosed();
  const seesOnlyOwn = useSeesOnlyOwn();
  useFocusAfterGoing();
  useShownTheme();
  return (
    <div className="app">
      <a className="skip" href="#main">
        {text('shell.skip')}
      </a>
      {session?.practice && (
        <aside className="practice-band" aria-label={text('shell.practice.label')}>
          {text('shell.practice')}
        </aside>
      )}
      {!seesOnlyOwn && <MakeByItself />}
      <TopBar />
      <Nav />
      <main id="main" className="main" tabIndex={-1}>
        <DamageNote />
        {isClosed ? <Navigate to="/my-reports" replace /> : <Outlet />}
      </main>
    </div>
  );
}

/** Places of a role that sees its own work only; all others lead back to the first. */
const OWN = /^\/(my-reports|intake|quick-notes|settings)(\/|$)/;

/** The engine would refuse what such a place shows: it is not even drawn, also when the role changes while it is open. */
function useIsClosed(): boolean {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return useSeesOnlyOwn() && !OWN.test(path);
}

function useFocusAfterGoing(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (!pathChanged) return;
        window.scrollTo(0, 0);
        wantHeadingFocus();
      }),
    [router],
  );
}
