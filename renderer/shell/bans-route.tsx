import { BansPage } from '../features/bans/bans-page.tsx';
import { ExportButton } from '../features/exports/export-button.tsx';

/** The ban list, with what the exports room can make of it. */
export function BansRoute() {
  return <BansPage actions={(on) => <ExportButton what={{ kind: 'ban-list', on }} />} />;
}
