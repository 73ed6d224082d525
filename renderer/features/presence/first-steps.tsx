import { FIRST_ACTIONS } from '../../../shared/reports/first-actions.ts';
import { useText } from '../../hooks/use-text.ts';

/** What is done before anything is written (handbook §3). */
export function FirstSteps() {
  const text = useText();
  return (
    <div className="do">
      <h3>{text('presence.first')}</h3>
      <ol>
        {FIRST_ACTIONS['banned-person'].map((action) => (
          <li key={action}>{text(`presence.step.${action}`)}</li>
        ))}
      </ol>
    </div>
  );
}
