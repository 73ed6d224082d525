import { useState } from 'react';
import { Cell } from '../../../shared/assessments/assessment.ts';
import { type Ladder, type Rung, rungFor } from '../../../shared/assessments/ladder.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { EditLadder } from './edit-ladder.tsx';
import { useLadder } from './queries.ts';
import '../../ui/record.css';
import './assessment.css';

/** The steps by which this team answers, and which one each field of the matrix suggests. */
export function LadderRule() {
  const text = useText();
  const { data: ladder, error } = useLadder();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-labelledby="ladder">
      <div className="section-head">
        <h2 id="ladder">{text('ladder.title')}</h2>
        <Button onPress={() => setIsOpen(true)} isDisabled={ladder === undefined}>
          {text('ladder.change')}
        </Button>
      </div>
      <p className="soft">{text('ladder.intro')}</p>
      {error && <ErrorNote error={error} />}
      {ladder !== undefined && <Shown ladder={ladder} />}
      {isOpen && ladder !== undefined && <EditLadder ladder={ladder} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function Shown({ ladder }: { ladder: Ladder }) {
  const text = useText();
  return (
    <>
      <p className="small" dir="auto">
        {ladder.source}
      </p>
      <ol className="rungs">
        {ladder.rungs.map((rung) => (
          <li key={rung.name} dir="auto">
            <RungWords rung={rung} />
          </li>
        ))}
      </ol>
      <h3>{text('ladder.matrix')}</h3>
      <dl className="facts">
        {Cell.options.map((cell) => (
          <div key={cell}>
            <dt>{text(`ladder.cell.${cell}`)}</dt>
            <dd>{rungFor(ladder, cell)?.name}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function RungWords({ rung: { name, event, consequence, repair } }: { rung: Rung }) {
  const text = useText();
  return (
    <>
      <strong>{name}</strong>
      {event !== '' && <p className="small">{event}</p>}
      {consequence !== '' && <p>{consequence}</p>}
      {repair !== '' && <p className="small">{text('ladder.repair.told', { repair })}</p>}
    </>
  );
}
