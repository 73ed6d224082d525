import { useState } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import type { CasePromise } from '../../../shared/promises/owed.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Due } from './due.tsx';
import { useKeepPromise } from './queries.ts';
import { StatusMessage } from './status-message.tsx';
import { WaiveDialog } from './waive-dialog.tsx';

interface PromiseLineProps {
  readonly promise: CasePromise;
  readonly incident: IncidentDetail;
}

export function PromiseLine({ promise: known, incident }: PromiseLineProps) {
  const text = useText();
  const now = useNow();
  const { promise, state, due } = known;
  const isLate = due !== null && due < now;
  return (
    <li>
      <div>
        <h3>{text(`owed.promise.${promise}`)}</h3>
        <p className="small">{text(`owed.whom.${promise}`)}</p>
      </div>
      {state === 'open' ? (
        <>
          <p>
            <Due due={due} isLate={isLate} />
          </p>
          <Doing promise={known} incident={incident} isLate={isLate} />
        </>
      ) : (
        <Done promise={known} />
      )}
    </li>
  );
}

function Doing({ promise: { promise }, incident, isLate }: PromiseLineProps & { readonly isLate: boolean }) {
  const text = useText();
  const keep = useKeepPromise();
  const [isWaiving, setIsWaiving] = useState(false);
  const { id: incidentId, codeName } = incident;
  const name = text(`owed.promise.${promise}`);
  return (
    <div className="owed-doing">
      {promise !== 'appeal-window' && (
        <>
          <Button
            aria-label={text('owed.keep.name', { promise: name })}
            onPress={() => keep.mutate({ incidentId, promise })}
            isPending={keep.isPending}
          >
            {text('owed.keep')}
          </Button>
          <StatusMessage incidentId={incidentId} codeName={codeName} promise={promise} isLate={isLate} />
        </>
      )}
      <Button
        variant="quiet"
        aria-label={text('owed.waive.name', { promise: name })}
        onPress={() => setIsWaiving(true)}
      >
        {text('owed.waive')}
      </Button>
      {keep.error && <ErrorNote error={keep.error} />}
      {isWaiving && <WaiveDialog incidentId={incidentId} promise={promise} onClose={() => setIsWaiving(false)} />}
    </div>
  );
}

function Done({ promise: { promise, state, at, by, reason } }: { promise: CasePromise }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const when = at === null ? '' : format.dateTime(at);
  const over = promise === 'appeal-window' && state === 'kept' ? 'over' : state;
  return (
    <div>
      <p>{text(`owed.state.${over}`, { when })}</p>
      {by !== null && <p className="small">{nameOf(by)}</p>}
      {reason !== '' && <p dir="auto">{state === 'waived' ? reason : text('owed.waivedBefore', { reason })}</p>}
    </div>
  );
}
