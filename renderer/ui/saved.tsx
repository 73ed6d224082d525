import { useText } from '../hooks/use-text.ts';
import { useFormat } from '../lib/format.ts';

/** Says, quietly, that what was typed is kept. */
export function Saved({ at }: { at: string | undefined }) {
  const text = useText();
  const format = useFormat();
  return (
    <span className="small" role="status">
      {at === undefined ? '' : text('ui.saved', { time: format.time(at) })}
    </span>
  );
}
