import { useText } from '../../hooks/use-text.ts';

/** Id of the label in the message catalogue, and what was told; empty when it was not. */
export type ReportLine = readonly [label: string, told: string];

interface ReportLinesProps {
  readonly title: string;
  readonly lines: readonly ReportLine[];
}

/** A part of a report that is read at once and can be folded away. What was not told is left out. */
export function ReportLines({ title, lines }: ReportLinesProps) {
  const text = useText();
  const told = lines.filter(([, words]) => words.trim() !== '');
  if (told.length === 0) return null;
  return (
    <details open>
      <summary>{title}</summary>
      <dl className="facts">
        {told.map(([label, words]) => (
          <div key={label}>
            <dt>{text(label)}</dt>
            <dd className="typed">{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
