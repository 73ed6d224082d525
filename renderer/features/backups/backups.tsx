import { useState } from 'react';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { BackupTable } from './backup-table.tsx';
import { DrillDialog } from './drill-dialog.tsx';
import { type Overview, useBackups, useChoosePlace, useForgetPlace, useMake } from './queries.ts';
import { BackupReminders } from './reminders.tsx';
import './backups.css';

/** Copies of the case file: where they are, how old the last one is, and whether it was ever tried. */
export function Backups() {
  const text = useText();
  const { data, error } = useBackups();
  return (
    <Sheet title={text('backups.title')}>
      <p>{text('backups.about')}</p>
      {error && <ErrorNote error={error} />}
      <BackupReminders />
      {data && <Kept overview={data} />}
    </Sheet>
  );
}

function Kept({ overview }: { overview: Overview }) {
  const text = useText();
  const { place, backups } = overview;
  const [tries, setTries] = useState(false);
  const make = useMake();
  return (
    <>
      <Place place={place} />
      {backups.length > 0 && <State overview={overview} />}
      <div className="backup-actions">
        {place !== null && (
          <Button variant="primary" onPress={() => make.task.mutate({})} isPending={make.task.isPending}>
            {text('backups.make')}
          </Button>
        )}
        {backups.length > 0 && <Button onPress={() => setTries(true)}>{text('backups.drill')}</Button>}
      </div>
      {make.task.isPending && make.progress && (
        <Progress
          {...make.progress}
          stage={text(make.progress.stage === 'copy' ? 'backups.copying' : 'backups.checking')}
          onCancel={make.stop}
        />
      )}
      {make.task.error && <ErrorNote error={make.task.error} />}
      <div role="status">{make.task.data && <p>{text('backups.made', { name: make.task.data.fileName })}</p>}</div>
      {backups.length > 0 && <BackupTable backups={backups} />}
      {tries && <DrillDialog onClose={() => setTries(false)} />}
    </>
  );
}

function State({ overview: { backups } }: { overview: Overview }) {
  const text = useText();
  const format = useFormat();
  const drilled = backups.flatMap(({ drilledAt }) => drilledAt ?? []).sort();
  const [last, lastDrill] = [backups[0], drilled.at(-1)];
  return (
    <p>
      {last && text('backups.last', { when: format.dateTime(last.at) })}{' '}
      {text(lastDrill === undefined ? 'backups.neverTried' : 'backups.lastTried', {
        when: lastDrill === undefined ? '' : format.dateTime(lastDrill),
      })}
    </p>
  );
}

function Place({ place }: { place: string | null }) {
  const text = useText();
  const { choose, picker } = useChosenPlace();
  const put = useChoosePlace();
  const forget = useForgetPlace();
  const ask = async () => {
    const chosen = await choose('backup-folder');
    if (chosen !== null) put.mutate(chosen.grant);
  };
  const error = put.error ?? forget.error;
  return (
    <>
      <p>{place === null ? text('backups.noPlace') : text('backups.place', { place })}</p>
      <div className="backup-actions">
        <Button {...(place === null && { variant: 'primary' })} onPress={() => void ask()} isPending={put.isPending}>
          {text(place === null ? 'backups.choose' : 'backups.chooseOther')}
        </Button>
        {place !== null && (
          <Button variant="quiet" onPress={() => forget.mutate(undefined)} isPending={forget.isPending}>
            {text('backups.stop')}
          </Button>
        )}
      </div>
      {error && <ErrorNote error={error} />}
      {picker}
    </>
  );
}
