import { type ReactNode, useState } from 'react';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../button.tsx';
import { ErrorNote } from '../error-note.tsx';
import { useSetSensitive } from './queries.ts';

interface CoverProps {
  readonly file: Evidence;
  /** What may be hard to look at. */
  readonly children: ReactNode;
  /** In its place until somebody asks. */
  readonly covered?: ReactNode;
}

/** Pictures and films stay covered until somebody asks to see them, every time, unless a member said they need not be. */
export function Cover({ file, children, covered }: CoverProps) {
  const text = useText();
  const [isShown, setIsShown] = useState(!file.sensitive);
  const setSensitive = useSetSensitive();
  return (
    <div className="viewer-part">
      <div className="viewer-tools">
        <Button onPress={() => setIsShown(!isShown)}>
          {text(isShown ? 'evidence.view.cover' : 'evidence.view.show')}
        </Button>
        {isShown && (
          <Button variant="quiet" onPress={() => setSensitive.mutate({ id: file.id, sensitive: !file.sensitive })}>
            {text(file.sensitive ? 'evidence.view.needNot' : 'evidence.view.coverAlways')}
          </Button>
        )}
        <span className="small" role="status">
          {text(
            isShown ? (file.sensitive ? 'evidence.view.shown' : 'evidence.view.notCovered') : 'evidence.view.covered',
          )}
        </span>
      </div>
      {setSensitive.error && <ErrorNote error={setSensitive.error} />}
      {isShown ? children : <div className="viewer-cover">{covered}</div>}
    </div>
  );
}
