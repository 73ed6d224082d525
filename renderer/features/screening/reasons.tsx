import type { ScreenReason } from '../../../shared/screening/match.ts';
import { useText } from '../../hooks/use-text.ts';

/** Why, in words: one line for each field. */
export function Reasons({ reasons }: { reasons: readonly ScreenReason[] }) {
  const text = useText();
  return (
    <ul className="screening-reasons">
      {reasons.map(({ field, registrant, listed, likenesses, moved }) => (
        <li key={`${field} ${registrant} ${listed}`}>
          {text('screening.reason', {
            field: text(`screening.field.${field}`),
            likenesses: likenesses.map((likeness) => text(`screening.likeness.${likeness}`)).join(', '),
          })}
          {moved !== null && ` · ${text(`screening.moved.${moved}`)}`}
        </li>
      ))}
    </ul>
  );
}
