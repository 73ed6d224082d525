import type { Report } from '../../shared/reports/report.ts';
import { ExportButton } from '../features/exports/export-button.tsx';

/** A report that somebody told, for them to read and sign. What the report taker saw themselves nobody else can sign. */
export function ReadBackSheet({ report: { id, fields } }: { report: Report }) {
  if (fields.channel === 'own-observation') return null;
  return <ExportButton what={{ kind: 'read-back', reportId: id }} quiet />;
}
