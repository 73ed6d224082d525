import type { OpenedRequest } from '../../../shared/requests/request.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { LeakMarks } from '../../ui/leak-marks.tsx';
import { useAcceptMark, useWithdrawMark } from './queries.ts';

export function AnswerMarks({ request: { id, answer, leaks, accepted } }: { request: OpenedRequest }) {
  const text = useText();
  const accept = useAcceptMark();
  const withdraw = useWithdrawMark();
  const error = accept.error ?? withdraw.error;
  return (
    <section className="request-part" aria-labelledby="request-marks">
      <h2 id="request-marks">{text('requests.marks')}</h2>
      <p>{text('requests.marks.about')}</p>
      <LeakMarks
        text={answer}
        leaks={leaks}
        accepted={accepted}
        onAccept={(leak) => accept.mutate({ id, leak })}
        onWithdraw={(leak) => withdraw.mutate({ id, leak })}
        draftKey={`request-reasons:${id}`}
      />
      {error && <ErrorNote error={error} />}
    </section>
  );
}
