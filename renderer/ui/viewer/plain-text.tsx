import { useMemo, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Pager } from './pager.tsx';
import { textParts } from './text-parts.ts';

/** Letters and nothing else: no link can be followed. Each line runs in the direction of its own script. */
export function PlainText({ children }: { children: string }) {
  const text = useText();
  const [page, setPage] = useState(1);
  const parts = useMemo(() => textParts(children), [children]);
  return (
    <>
      {parts.length > 1 && <Pager page={page} pages={parts.length} onGoTo={setPage} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its frame is moved by the arrow keys */}
      <div className="viewer-frame" key={page} tabIndex={0} role="group" aria-label={text('evidence.view.text')}>
        <pre className="viewer-text">{parts[page - 1]}</pre>
      </div>
    </>
  );
}
