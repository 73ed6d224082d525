import { Link } from '@tanstack/react-router';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useBackups, useFailure } from './queries.ts';
import { BackupReminders } from './reminders.tsx';

/** On Today, which says by itself that one person alone can open the case file. */
export function RemindToday() {
  const text = useText();
  const { data } = useBackups();
  const failure = useFailure();
  const some = data?.reminders.some(({ kind }) => kind !== 'alone') || (data?.due && failure !== null);
  if (!some) return null;
  return (
    <Sheet title={text('backups.title')}>
      <BackupReminders except="alone" />
      <Link to="/records">{text('backups.goThere')}</Link>
    </Sheet>
  );
}
