import type { Verification } from '../../../shared/audit/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useVerify } from './queries.ts';

/** Reads the whole file, the whole log and every piece of evidence: whether anything was damaged, changed or cut. */
export function CheckCaseFile() {
  const text = useText();
  const { task, progress, stop } = useVerify();
  return (
    <Sheet title={text('records.check.title')}>
      <p>{text('records.check.body')}</p>
      <Button onPress={() => task.mutate({ full: true })} isPending={task.isPending}>
        {text('records.check.start')}
      </Button>
      {task.isPending && progress !== undefined && (
        <Progress
          stage={text(`records.check.stage.${progress.stage}`)}
          done={progress.done}
          total={progress.total}
          onCancel={stop}
        />
      )}
      <div role="status">{task.data && <Outcome verification={task.data} />}</div>
      {task.error && <ErrorNote error={task.error} />}
    </Sheet>
  );
}

function Outcome({ verification: { intact, pages, chains, evidence, links } }: { verification: Verification }) {
  const text = useText();
  const entries = chains.reduce((sum, { head }) => sum + head.sequence, 0);
  return (
    <div className={intact ? 'outcome good' : 'outcome bad'}>
      {intact && <p>{text('records.check.intact', { pages: pages.checked, entries })}</p>}
      {intact && evidence !== null && <p>{text('records.check.evidence', { count: evidence.checked })}</p>}
      {pages.problems.length > 0 && <p>{text('records.check.pages', { count: pages.problems.length })}</p>}
      {evidence !== null && evidence.broken.length > 0 && (
        <p>{text('records.check.evidence.broken', { count: evidence.broken.length })}</p>
      )}
      {links !== null && links > 0 && <p>{text('records.check.links', { count: links })}</p>}
      {chains.map(({ head, brokenAt }) => (
        <div key={head.installation}>
          {brokenAt !== null && <p>{text('records.check.chain', { sequence: brokenAt })}</p>}
          <p className="small hash">
            {text('records.check.head', { hash: head.hash.slice(0, 16), sequence: head.sequence })}
          </p>
        </div>
      ))}
      {intact && <p className="small">{text('records.check.headHint')}</p>}
    </div>
  );
}
