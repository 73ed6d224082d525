import type { Cell } from '../../../shared/assessments/assessment.ts';
import { type Ladder, rungFor } from '../../../shared/assessments/ladder.ts';
import { useText } from '../../hooks/use-text.ts';

/** Impact against risk: each field names a rung of the team's ladder. */
export function Matrix({ cell, ladder }: { cell: Cell | null; ladder: Ladder }) {
  const text = useText();
  const rung = cell === null ? undefined : rungFor(ladder, cell);
  return (
    <section aria-labelledby="matrix">
      <h3 id="matrix">{text('assessment.matrix')}</h3>
      <table className="matrix">
        <thead>
          <tr>
            <td />
            <th scope="col">{text('assessment.matrix.risk.low')}</th>
            <th scope="col">{text('assessment.matrix.risk.high')}</th>
          </tr>
        </thead>
        <tbody>
          {(['low', 'high'] as const).map((impact) => (
            <tr key={impact}>
              <th scope="row">{text(`assessment.matrix.impact.${impact}`)}</th>
              {(['low', 'high'] as const).map((risk) => (
                <Field key={risk} cell={`${impact}-${risk}`} present={cell} ladder={ladder} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rung === undefined ? (
        <p className="soft">{text('assessment.matrix.open')}</p>
      ) : (
        <div className="record-sentence">
          <h3>{text('assessment.rung', { rung: rung.name })}</h3>
          <p dir="auto">{rung.consequence}</p>
          <p className="small">{text('assessment.rung.about')}</p>
        </div>
      )}
    </section>
  );
}

function Field({ cell, present, ladder }: { cell: Cell; present: Cell | null; ladder: Ladder }) {
  const text = useText();
  return (
    <td className={cell === present ? 'present' : ''}>
      {rungFor(ladder, cell)?.name} {cell === present && <strong>{text('assessment.matrix.here')}</strong>}
    </td>
  );
}
