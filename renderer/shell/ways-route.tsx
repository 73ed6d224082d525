import { ExportButton } from '../features/exports/export-button.tsx';
import { WaysPage } from '../features/sealed/ways-page.tsx';

/** Ways to report, with what the exports room makes for those who would rather write by hand. */
export function WaysRoute() {
  return <WaysPage paper={<ExportButton what={{ kind: 'blank-form' }} />} />;
}
