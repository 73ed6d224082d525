import type { RolloutStep } from '../../../shared/spaces/rollout.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

/** Who did what, and when. */
export function CellSteps({ steps }: { steps: readonly RolloutStep[] }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  if (steps.length === 0) return null;
  return (
    <ol className="plain cell-steps" aria-label={text('spaces.steps')}>
      {steps.map(({ state, by, at, note }) => (
        <li key={`${state} ${at}`}>
          {text('spaces.step', { did: text(`spaces.did.${state}`), member: nameOf(by), when: format.dateTime(at) })}
          {note.trim() !== '' && <div className="typed soft">{note}</div>}
        </li>
      ))}
    </ol>
  );
}
