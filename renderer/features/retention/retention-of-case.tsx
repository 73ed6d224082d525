import { useState } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import type { RetentionOfCase as Kept } from '../../../shared/retention/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DayDialog } from './day-dialog.tsx';
import { HoldDialog, ReleaseDialog } from './hold-dialogs.tsx';
import { useRetentionOfCase, useUnchooseDay } from './queries.ts';
import { useStandsWords } from './stands-words.ts';
import './retention.css';

type Opened = 'hold' | 'release' | 'day';

/** Beside a case: until when it is kept, and what keeps it. */
export function RetentionOfCase({ incident: { id, codeName } }: { incident: IncidentDetail }) {
  const text = useText();
  const { data, error } = useRetentionOfCase(id);
  const unchoose = useUnchooseDay();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const about = { incidentId: id, codeName, onClose: close };
  if (data && data.anonymisedAt !== null) return null; // nothing of it falls due again
  return (
    <Sheet title={text('retention.ofCase.title')}>
      {error && <ErrorNote error={error} />}
      {data && <Until kept={data} />}
      {unchoose.error && <ErrorNote error={unchoose.error} />}
      <div className="retention-actions">
        <Button variant="quiet" onPress={() => setOpened(data?.hold ? 'release' : 'hold')}>
          {text(data?.hold ? 'retention.release' : 'retention.hold')}
        </Button>
        {data?.outcome && (
          <Button variant="quiet" onPress={() => setOpened('day')}>
            {text('retention.day')}
          </Button>
        )}
        {data?.choice && (
          <Button variant="quiet" onPress={() => unchoose.mutate({ incidentId: id })} isPending={unchoose.isPending}>
            {text('retention.unchoose')}
          </Button>
        )}
      </div>
      {opened === 'hold' && <HoldDialog {...about} />}
      {opened === 'release' && <ReleaseDialog {...about} />}
      {opened === 'day' && data && (
        <DayDialog
          cases={[about]}
          draftKey={`retention-day:${id}`}
          first={data.on ?? ''}
          graceDays={data.graceDays}
          onClose={close}
        />
      )}
    </Sheet>
  );
}

function Until({ kept }: { kept: Kept }) {
  const text = useText();
  const format = useFormat();
  const words = useStandsWords();
  const { outcome, keep, how, on, stands, hold, choice } = kept;
  const isHeldUp = stands.some(({ until }) => until === null);
  return (
    <>
      <p>
        {on === null
          ? text(outcome === null ? 'retention.ofCase.open' : 'retention.ofCase.noDay')
          : text(isHeldUp ? 'retention.ofCase.heldUp' : 'retention.ofCase.on', {
              day: format.day(on),
              how: how ?? 'anonymised',
            })}
      </p>
      {outcome !== null && (
        <p className="small">
          {choice === null
            ? text('retention.ofCase.rule', {
                outcome: text(`retention.outcome.${outcome}`),
                months: keep === 'for-good' || keep === null ? -1 : keep,
              })
            : text('retention.ofCase.choice', { reason: choice.reason })}
        </p>
      )}
      {hold && (
        <p className="care typed" dir="auto">
          {text('retention.ofCase.hold', { reason: hold.reason })}{' '}
          {hold.reviewOn && text('retention.ofCase.holdLook', { day: format.day(hold.reviewOn) })}
        </p>
      )}
      {outcome !== null && stands.some(({ kind }) => kind !== 'hold') && (
        <ul className="small">
          {stands
            .filter(({ kind }) => kind !== 'hold')
            .map((standing) => (
              <li key={standing.kind}>{words(standing)}</li>
            ))}
        </ul>
      )}
    </>
  );
}
