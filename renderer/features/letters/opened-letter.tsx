import { type ReactNode, useEffect, useRef } from 'react';
import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import type { Letter, LetterId } from '../../../shared/letters/letter.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { DiscardLetter } from './discard-letter.tsx';
import { LetterForm } from './letter-form.tsx';
import { LetterLeaving } from './letter-leaving.tsx';
import { LetterState } from './letter-line.tsx';
import { LetterMarks } from './letter-marks.tsx';
import { LetterSigning } from './letter-signing.tsx';
import { useLetter } from './queries.ts';
import { useRecipientName } from './recipients.ts';
import { useTypedLetter } from './typed-letter.ts';

interface OpenedLetterProps {
  readonly id: LetterId;
  readonly incident: IncidentDetail;
  readonly paper: (letter: Letter) => ReactNode;
  readonly onClose: () => void;
}

export function OpenedLetter({ id, incident, paper, onClose }: OpenedLetterProps) {
  const text = useText();
  const { data: letter, error } = useLetter(id);
  return (
    <section aria-labelledby="opened-letter">
      <Button variant="quiet" onPress={onClose}>
        {text('letters.back')}
      </Button>
      {error && <ErrorNote error={error} />}
      {letter !== undefined && <WholeLetter letter={letter} incident={incident} paper={paper} onClose={onClose} />}
    </section>
  );
}

interface WholeLetterProps extends Omit<OpenedLetterProps, 'id'> {
  readonly letter: Letter;
}

/** What is written, what it would tell, who reads it for the second time, how it leaves: from above to below. */
function WholeLetter({ letter, incident, paper, onClose }: WholeLetterProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const recipient = useRecipientName(incident)(letter.to);
  const typed = useTypedLetter(letter);
  const hasLeft = letter.left.length > 0;
  return (
    <>
      <div className="section-head">
        <div>
          <h2 id="opened-letter" ref={heading} tabIndex={-1}>
            {text(`letters.kind.${letter.kind}`)} <LetterState letter={letter} />
          </h2>
          {recipient !== '' && <p>{text('letters.toPerson', { name: recipient })}</p>}
        </div>
        {!hasLeft && <DiscardLetter id={letter.id} onDone={onClose} />}
      </div>
      <p className="soft">{text(`letters.kind.${letter.kind}.about`)}</p>
      {hasLeft ? <LeftLetter letter={letter} /> : <LetterForm letter={letter} typed={typed} />}
      {!hasLeft && <LetterMarks letter={letter} />}
      <LetterSigning letter={letter} isUnsaved={typed.isUnsaved} />
      {letter.signed !== null && !typed.isUnsaved && <LetterLeaving letter={letter} paper={paper} />}
    </>
  );
}

/** As it went. */
function LeftLetter({ letter: { fields } }: { letter: Letter }) {
  const text = useText();
  const copies = fields.copies.filter((copy) => copy.trim() !== '');
  return (
    <div className="sheet">
      {fields.addressee.trim() !== '' && <p>{text('letters.toPerson', { name: fields.addressee })}</p>}
      {copies.length > 0 && <p>{text('letters.inCopy', { names: copies.join(', ') })}</p>}
      <h3 dir="auto">{fields.subject}</h3>
      <div className="words" dir="auto">
        {fields.body}
      </div>
    </div>
  );
}
