import type { Erasure } from '../../../shared/erasures/erasure.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useErasures, useFinishErasing, useSaveRecord } from './erasures-queries.ts';

/** What is left of what was erased, and a paper that shows it. */
export function Erasures() {
  const text = useText();
  const { data = [], error } = useErasures();
  return (
    <Sheet title={text('erase.list.title')}>
      {error && <ErrorNote error={error} />}
      {data.some(({ isCleaned }) => !isCleaned) && <Unfinished />}
      {data.length === 0 ? (
        <p className="soft">{text('erase.list.none')}</p>
      ) : (
        <>
          <p>{text('erase.list.about')}</p>
          <ErasureTable erasures={data} />
          <PrintRecord />
        </>
      )}
    </Sheet>
  );
}

function ErasureTable({ erasures }: { erasures: readonly Erasure[] }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  return (
    <table className="list">
      <thead>
        <tr>
          {(['when', 'what', 'rule', 'by'] as const).map((column) => (
            <th key={column} scope="col">
              {text(`erase.list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {erasures.map(({ id, at, kind, subjectKind, people, rule, memberId }) => (
          <tr key={id}>
            <td>{format.dateTime(at)}</td>
            <td>{text(`erase.list.${subjectKind}`, { kind, people })}</td>
            <td>{rule}</td>
            <td>{nameOf(memberId)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PrintRecord() {
  const text = useText();
  const { choose, picker } = useChosenPlace();
  const save = useSaveRecord();
  const ask = async () => {
    const place = await choose('save-pdf', 'Erasures.pdf');
    if (place !== null) save.mutate({ destination: place.grant });
  };
  return (
    <>
      <div className="retention-actions">
        <Button onPress={() => void ask()} isPending={save.isPending}>
          {text('erase.list.print')}
        </Button>
      </div>
      {save.error && <ErrorNote error={save.error} />}
      <div role="status">{save.data && <p>{text('erase.list.printed', { name: save.data.fileName })}</p>}</div>
      {picker}
    </>
  );
}

function Unfinished() {
  const text = useText();
  const { task, progress } = useFinishErasing();
  return (
    <div className="care">
      <p>{text('erase.list.unfinished')}</p>
      <Button onPress={() => task.mutate(undefined)} isPending={task.isPending}>
        {text('erase.list.finish')}
      </Button>
      {task.isPending && progress && <Progress {...progress} stage={text(`erase.stage.${progress.stage}`)} />}
      {task.error && <ErrorNote error={task.error} />}
    </div>
  );
}
