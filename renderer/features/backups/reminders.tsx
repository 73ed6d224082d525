import type { Reminder } from '../../../shared/backups/reminders.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useBackups, useFailure } from './queries.ts';

/** What would hurt on a bad day. `except`: said elsewhere on the page. */
export function BackupReminders({ except }: { except?: Reminder['kind'] }) {
  const text = useText();
  const { data } = useBackups();
  const failure = useFailure();
  return (
    <>
      {data?.reminders
        .filter(({ kind }) => kind !== except)
        .map(({ kind, days }) => (
          <p key={kind} className="care">
            {text(`backups.reminder.${kind}`, { days })}
          </p>
        ))}
      {data?.due && failure && (
        <div className="care">
          <p>{text('backups.failed')}</p>
          <ErrorNote error={failure} />
        </div>
      )}
    </>
  );
}
