import type { ReportFields } from '../../../shared/reports/report.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { ReportLines } from './report-lines.tsx';

/** What the reporter asked for; what was not asked is left out. */
export function ReportedWishes({ fields }: { fields: ReportFields }) {
  const text = useText();
  const said = useSaid();
  const anonymity = fields.anonymity === 'not-asked' ? '' : text(`incidents.anonymity.${fields.anonymity}`);
  return (
    <ReportLines
      title={text('incidents.report.wishes')}
      lines={[
        ['incidents.report.agreesToConvene', said(fields.agreesToConvene)],
        ['incidents.report.anonymity', joined(anonymity, fields.anonymityNote)],
        ['incidents.report.wouldReveal', said(fields.wouldReveal)],
        ['incidents.report.fears', joined(said(fields.fearsForSafety), fields.fearsNote)],
        ['incidents.report.tellLater', fields.tellLater],
        ['incidents.report.suggestions', fields.suggestions],
      ]}
    />
  );
}

/** How things stood when the report was taken, and what was done at once. */
export function ReportedSafety({ fields }: { fields: ReportFields }) {
  const text = useText();
  const said = useSaid();
  const format = useFormat();
  const done = ({ action, at }: ReportFields['firstActions'][number]) => {
    const name = text(`firstActions.${action}`);
    return at === null ? name : text('intake.firstActions.doneAt', { action: name, when: format.dateTime(at) });
  };
  return (
    <ReportLines
      title={text('incidents.report.then')}
      lines={[
        ['incidents.report.situation', fields.situation === null ? '' : text(`intake.situation.${fields.situation}`)],
        ['incidents.report.safeNow', said(fields.safeNow)],
        ['incidents.report.firstActions', fields.firstActions.map(done).join('\n')],
        ['incidents.report.readBackNote', fields.readBackNote],
        ['incidents.report.evidenceNote', fields.evidenceNote],
      ]}
    />
  );
}

/** An answer in words; empty when it was not asked for. */
function useSaid(): (answer: ReportFields['safeNow']) => string {
  const text = useText();
  return (answer) => (answer === 'not-asked' ? '' : text(`incidents.answer.${answer}`));
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part.trim() !== '').join('. ');
}
