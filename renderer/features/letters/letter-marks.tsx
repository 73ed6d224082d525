import { checkedText, type Letter } from '../../../shared/letters/letter.ts';
import { useText } from '../../hooks/use-text.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { LeakMarks } from '../../ui/leak-marks.tsx';
import { useAcceptMark, useWithdrawMark } from './queries.ts';

/** What the letter as it was saved would tell its recipient. */
export function LetterMarks({ letter: { id, fields, leaks, accepted } }: { letter: Letter }) {
  const text = useText();
  const accept = useAcceptMark();
  const withdraw = useWithdrawMark();
  const error = accept.error ?? withdraw.error;
  return (
    <section className="letter-part" aria-labelledby="letter-marks">
      <h3 id="letter-marks">{text('letters.marks')}</h3>
      <p className="soft">{text('letters.marks.about')}</p>
      <LeakMarks
        text={checkedText(fields)}
        leaks={leaks}
        accepted={accepted}
        onAccept={(leak) => accept.mutate({ id, leak })}
        onWithdraw={(leak) => withdraw.mutate({ id, leak })}
        draftKey={`letter-reasons:${id}`}
      />
      {error && <ErrorNote error={error} />}
    </section>
  );
}
