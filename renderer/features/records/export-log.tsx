import type { LogFilter } from '../../../shared/audit/log-filter.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useExportLog } from './queries.ts';

/** What is shown, as a table for a spreadsheet. */
export function ExportLog({ filter }: { filter: LogFilter }) {
  const text = useText();
  const place = useChosenPlace();
  const { task, progress, stop } = useExportLog();
  const start = async () => {
    // Its name says nothing, as it shows in lists of recent files.
    const chosen = await place.choose('save-table', 'entries.csv');
    if (chosen !== null) task.mutate({ ...filter, destination: chosen.grant });
  };
  return (
    <section className="log-export" aria-labelledby="log-export">
      <h2 id="log-export">{text('records.log.export')}</h2>
      <p className="soft">{text('records.log.export.about')}</p>
      <Button onPress={() => void start()} isPending={task.isPending}>
        {text('records.log.export.write')}
      </Button>
      {place.picker}
      {task.isPending && progress !== undefined && (
        <Progress {...progress} stage={text('records.log.export.stage')} onCancel={stop} />
      )}
      <p className="small" role="status">
        {task.data && text('records.log.export.written', { fileName: task.data.fileName, count: task.data.entries })}
      </p>
      {task.error && <ErrorNote error={task.error} />}
    </section>
  );
}
