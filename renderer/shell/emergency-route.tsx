import { EmergencyPage } from '../features/emergency/emergency-page.tsx';
import { ExportButton } from '../features/exports/export-button.tsx';
import { useText } from '../hooks/use-text.ts';

/** The emergency cards, with what the exports room can make of each. */
export function EmergencyRoute() {
  const text = useText();
  return (
    <EmergencyPage
      actions={({ id, card: { event } }) => (
        <ExportButton what={{ kind: 'emergency-card', id }} label={text('exports.emergency-card.openOf', { event })} />
      )}
    />
  );
}
