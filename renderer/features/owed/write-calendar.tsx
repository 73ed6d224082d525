import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useWriteCalendar } from './queries.ts';

/** The dates for a calendar of one's own. */
export function WriteCalendar() {
  const text = useText();
  const place = useChosenPlace();
  const write = useWriteCalendar();
  const start = async () => {
    // Its name says nothing, as it shows in lists of recent files.
    const chosen = await place.choose('save-calendar', 'dates.ics');
    if (chosen !== null) write.mutate({ destination: chosen.grant, today: today() });
  };
  return (
    <section className="owed-calendar" aria-labelledby="owed-calendar">
      <h2 id="owed-calendar">{text('owed.calendar')}</h2>
      <p className="soft">{text('owed.calendar.about')}</p>
      <Button onPress={() => void start()} isPending={write.isPending}>
        {text('owed.calendar.write')}
      </Button>
      {place.picker}
      <p className="small" role="status">
        {write.data && text('owed.calendar.written', { fileName: write.data.fileName, count: write.data.entries })}
      </p>
      {write.error && <ErrorNote error={write.error} />}
    </section>
  );
}
