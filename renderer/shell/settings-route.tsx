import { ChangeMyPassphrase } from '../features/members/change-my-passphrase.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { useSeesOnlyOwn } from '../hooks/use-session.ts';

/** Who does not see the members changes their own passphrase here; what holds for all is set by the team. */
export function SettingsRoute() {
  const seesOnlyOwn = useSeesOnlyOwn();
  return seesOnlyOwn ? <SettingsPage mine={<ChangeMyPassphrase />} /> : <SettingsPage />;
}
