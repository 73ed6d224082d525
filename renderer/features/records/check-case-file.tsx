import { useRef, useState } from 'react';
import type { Verification } from '../../../shared/audit/procedures.ts';
import type { Progress as Done } from '../../../shared/procedure.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useVerify } from './queries.ts';

/** Reads the whole file and the whole log: whether anything was damaged, changed or cut. */
export function CheckCaseFile() {
  const text = useText();
  const [progress, setProgress] = useState<Done>();
  const abort = useRef<AbortController>(undefined);
  const verify = useVerify(setProgress);
  const start = () => {
    abort.current = new AbortController();
    setProgress(undefined);
    verify.mutate(abort.current.signal);
  };
  return (
    <Sheet title={text('records.check.title')}>
      <p>{text('records.check.body')}</p>
      <Button onPress={start} isPending={verify.isPending}>
        {text('records.check.start')}
      </Button>
      {verify.isPending && progress !== undefined && (
        <Progress
          stage={text('records.check.stage')}
          done={progress.done}
          total={progress.total}
          onCancel={() => abort.current?.abort()}
        />
      )}
      <div role="status">{verify.data && <Outcome verification={verify.data} />}</div>
      {verify.error && <ErrorNote error={verify.error} />}
    </Sheet>
  );
}

function Outcome({ verification: { intact, pages, chains } }: { verification: Verification }) {
  const text = useText();
  const entries = chains.reduce((sum, { head }) => sum + head.sequence, 0);
  return (
    <div className={intact ? 'outcome good' : 'outcome bad'}>
      {intact && <p>{text('records.check.intact', { pages: pages.checked, entries })}</p>}
      {pages.problems.length > 0 && <p>{text('records.check.pages', { count: pages.problems.length })}</p>}
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
