import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { IncidentDetail, IncidentId } from '../../../shared/incidents/incident.ts';
import type { Letter, LetterId } from '../../../shared/letters/letter.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { LetterLine } from './letter-line.tsx';
import { OpenedLetter } from './opened-letter.tsx';
import { useLetters } from './queries.ts';
import { WriteDialog } from './write-dialog.tsx';
import '../../ui/record.css';
import './letters.css';

/** How many a case has; undefined until it is known. */
export function useLetterCount(incidentId: IncidentId): number | undefined {
  return useLetters(incidentId).data?.length;
}

interface LettersOfCaseProps {
  readonly incident: IncidentDetail;
  /** How a letter becomes paper, from another room. */
  readonly paper: (letter: Letter) => ReactNode;
}

/** The letters of a case, or the one that is open. */
export function LettersOfCase({ incident, paper }: LettersOfCaseProps) {
  /** Null once one was closed again. */
  const [openId, setOpenId] = useState<LetterId | null>();
  if (openId == null) return <LetterList incident={incident} isBack={openId === null} onOpen={setOpenId} />;
  return <OpenedLetter key={openId} id={openId} incident={incident} paper={paper} onClose={() => setOpenId(null)} />;
}

interface LetterListProps {
  readonly incident: IncidentDetail;
  /** Somebody comes back to it: what had the focus is gone. */
  readonly isBack: boolean;
  readonly onOpen: (id: LetterId) => void;
}

function LetterList({ incident, isBack, onOpen }: LetterListProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isBack) heading.current?.focus();
  }, [isBack]);
  const { data: letters, error } = useLetters(incident.id);
  const [isWriting, setIsWriting] = useState(false);
  return (
    <section aria-labelledby="letters-of-case">
      <div className="section-head">
        <h2 id="letters-of-case" ref={heading} tabIndex={-1}>
          {text('letters.title')}
        </h2>
        <Button onPress={() => setIsWriting(true)}>{text('letters.write')}</Button>
      </div>
      <p className="soft">{text('letters.intro')}</p>
      {error && <ErrorNote error={error} />}
      {letters?.length === 0 && (
        <EmptyState title={text('letters.empty.title')}>{text('letters.empty.about')}</EmptyState>
      )}
      <ul className="plain stack">
        {letters?.map((letter) => (
          <LetterLine key={letter.id} letter={letter} incident={incident} onOpen={() => onOpen(letter.id)} />
        ))}
      </ul>
      {isWriting && <WriteDialog incident={incident} onWritten={onOpen} onClose={() => setIsWriting(false)} />}
    </section>
  );
}
