import { EmergencyPage } from '../features/emergency/emergency-page.tsx';
import { ExportButton } from '../features/exports/export-button.tsx';

/** The emergency cards, with what the exports room can make of each. */
export function EmergencyRoute() {
  return <EmergencyPage actions={({ id }) => <ExportButton what={{ kind: 'emergency-card', id }} />} />;
}
