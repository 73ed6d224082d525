import type { ReportFields } from '../../../shared/reports/report.ts';
import { useText } from '../../hooks/use-text.ts';

/** What the reporter asked for; what was not asked is left out. */
export function ReportedWishes({ fields }: { fields: ReportFields }) {
  const text = useText();
  const said = (answer: ReportFields['wouldReveal']) =>
    answer === 'not-asked' ? '' : text(`incidents.answer.${answer}`);
  const anonymity = fields.anonymity === 'not-asked' ? '' : text(`incidents.anonymity.${fields.anonymity}`);
  const wishes: [string, string][] = [
    ['incidents.report.anonymity', joined(anonymity, fields.anonymityNote)],
    ['incidents.report.wouldReveal', said(fields.wouldReveal)],
    ['incidents.report.fears', joined(said(fields.fearsForSafety), fields.fearsNote)],
    ['incidents.report.tellLater', fields.tellLater],
    ['incidents.report.suggestions', fields.suggestions],
    ['incidents.report.evidenceNote', fields.evidenceNote],
  ];
  const told = wishes.filter(([, wish]) => wish.trim() !== '');
  if (told.length === 0) return null;
  return (
    <details className="wishes">
      <summary>{text('incidents.report.wishes')}</summary>
      <dl className="facts">
        {told.map(([label, wish]) => (
          <div key={label}>
            <dt>{text(label)}</dt>
            <dd className="typed">{wish}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part.trim() !== '').join('. ');
}
