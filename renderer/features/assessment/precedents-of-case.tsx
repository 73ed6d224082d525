import type { Precedent, Precedents } from '../../../shared/assessments/precedent.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useOutcomeWords, usePrecedents, useRangeWords } from '../../ui/range-mark.tsx';

/** "What did we do in similar cases?" */
export function PrecedentsOfCase({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const { data, error } = usePrecedents(incidentId);
  return (
    <section aria-labelledby="precedents">
      <h2 id="precedents">{text('precedents.title')}</h2>
      <p className="soft">{text('precedents.intro')}</p>
      {error && <ErrorNote error={error} />}
      {data?.lines.length === 0 && <p>{text('precedents.none')}</p>}
      {data !== undefined && data.lines.length > 0 && <Lines precedents={data} />}
    </section>
  );
}

const COLUMNS = ['month', 'likeness', 'cell', 'findings', 'outcomes'] as const;

function Lines({ precedents: { lines, range } }: { precedents: Precedents }) {
  const text = useText();
  const rangeWords = useRangeWords();
  return (
    <>
      {range !== null && <p className="record-sentence">{rangeWords(range)}</p>}
      <table className="precedents">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {text(`precedents.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name, so that it tells of nobody
            <Line key={index} line={line} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Line({ line }: { line: Precedent }) {
  const text = useText();
  const outcome = useOutcomeWords();
  const { month, setting, likeness, cell, findings, outcomes } = line;
  return (
    <tr>
      <td>
        {month}, {text(`incidents.setting.${setting}`)}
      </td>
      <td>{likeness.map((why) => text(`precedents.likeness.${why}`)).join(', ')}</td>
      <td>{text(`precedents.cell.${cell ?? 'none'}`)}</td>
      <td>{findings.map((kind) => text(`allegations.finding.${kind}`)).join(', ')}</td>
      <td>{(outcomes.length === 0 ? [null] : outcomes).map(outcome).join('; ')}</td>
    </tr>
  );
}
