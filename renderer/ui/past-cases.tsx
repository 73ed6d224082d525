import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PastCases, PastReview } from '../../shared/past-cases/past-case.ts';
import { useChange } from '../hooks/use-change.ts';
import { useDraft } from '../hooks/use-draft.ts';
import { useMemberName } from '../hooks/use-members.ts';
import { useText } from '../hooks/use-text.ts';
import { api } from '../lib/api.ts';
import { useFormat } from '../lib/format.ts';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import { PastCaseLine } from './past-case-line.tsx';
import { TextField } from './text-field.tsx';
import './past-cases.css';

/** Other cases of the people in a case, and whether somebody has read them. */
export function PastCasesOf({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const { data, error } = usePastCases(incidentId);
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  if (data.cases.length === 0) return <p className="soft">{text('pastCases.none')}</p>;
  return (
    <>
      <ul className="plain past-cases">
        {data.cases.map((past) => (
          <PastCaseLine key={past.id} past={past} />
        ))}
      </ul>
      {data.reviews.map((review) => (
        <Reviewed key={review.at} review={review} />
      ))}
      {!data.isSeen && <Review incidentId={incidentId} past={data} />}
    </>
  );
}

/** Where something is decided: nothing, once they were read. */
export function PastCasesFirst({ incidentId }: { incidentId: IncidentId }) {
  const text = useText();
  const { data } = usePastCases(incidentId);
  if (data === undefined || data.isSeen) return null;
  return (
    <section className="past-cases-first" aria-label={text('pastCases.before')}>
      <h3>{text('pastCases.before')}</h3>
      <PastCasesOf incidentId={incidentId} />
    </section>
  );
}

function usePastCases(incidentId: IncidentId) {
  return useQuery({ queryKey: ['past-cases', incidentId], queryFn: () => api.pastCases.list({ incidentId }) });
}

function Reviewed({ review: { by, at, skipReason } }: { review: PastReview }) {
  const text = useText();
  const when = useFormat().dateTime(at);
  const member = useMemberName()(by);
  const words =
    skipReason === null
      ? text('pastCases.review.seen', { member, when })
      : text('pastCases.review.skipped', { reason: skipReason, member, when });
  return <p className="small">{words}</p>;
}

function Review({ incidentId, past }: { incidentId: IncidentId; past: PastCases }) {
  const text = useText();
  const review = useChange(api.pastCases.review);
  const draft = useDraft<{ reason: string }>(`past-skip:${incidentId}`, { reason: '' });
  const [isSkipping, setIsSkipping] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const { reason } = draft.value;
  const shown = past.cases.map(({ id }) => id);
  const skip = () => {
    setIsTried(true);
    if (reason.trim() !== '')
      review.mutate({ incidentId, shown, skipReason: reason }, { onSuccess: () => void draft.discard() });
  };
  return (
    <div className="past-review">
      <p className="care">{text('pastCases.care')}</p>
      {(isSkipping || draft.restored) && (
        <TextField
          label={text('pastCases.skip.reason')}
          hint={text('pastCases.skip.hint')}
          error={isTried && reason.trim() === '' ? text('pastCases.skip.needed') : undefined}
          value={reason}
          onChange={(typed) => draft.setValue({ reason: typed })}
          multiline
          rows={2}
        />
      )}
      <div className="form-foot">
        <Button onPress={() => review.mutate({ incidentId, shown, skipReason: null })} isPending={review.isPending}>
          {text('pastCases.seen')}
        </Button>
        {isSkipping || draft.restored ? (
          <Button onPress={skip} isPending={review.isPending}>
            {text('pastCases.skip.save')}
          </Button>
        ) : (
          <Button variant="quiet" onPress={() => setIsSkipping(true)}>
            {text('pastCases.skip')}
          </Button>
        )}
      </div>
      {review.error && <ErrorNote error={review.error} />}
    </div>
  );
}
