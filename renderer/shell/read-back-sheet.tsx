import type { Report } from '../../shared/reports/report.ts';
import { ExportButton } from '../features/exports/export-button.tsx';

/** A report that was written down for somebody, for them to read and sign: not what they sealed, nor what a member saw. */
export function ReadBackSheet({ report: { id, fields } }: { report: Report }) {
  if (fields.channel === 'own-observation' || fields.channel === 'sealed-form') return null;
  return <ExportButton what={{ kind: 'read-back', reportId: id }} quiet />;
}
