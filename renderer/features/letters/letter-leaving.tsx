import type { ReactNode } from 'react';
import type { Letter } from '../../../shared/letters/letter.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useCopyLetter, useSaveMail } from './queries.ts';

interface LetterLeavingProps {
  readonly letter: Letter;
  readonly paper: (letter: Letter) => ReactNode;
}

/** The three ways out. The app sends nothing itself. */
export function LetterLeaving({ letter, paper }: LetterLeavingProps) {
  const text = useText();
  const place = useChosenPlace();
  const mail = useSaveMail();
  const copy = useCopyLetter();
  const { id } = letter;
  const saveMail = async () => {
    // Its name says nothing, as it shows in lists of recent files.
    const chosen = await place.choose('save-mail', `Letter ${today()}.eml`);
    if (chosen !== null) mail.mutate({ id, destination: chosen.grant });
  };
  const error = mail.error ?? copy.error;
  return (
    <section className="letter-part" aria-labelledby="letter-leaving">
      <h3 id="letter-leaving">{text('letters.leave')}</h3>
      <p className="soft">{text('letters.leave.about')}</p>
      <WaysTaken letter={letter} />
      <div className="form-foot">
        {paper(letter)}
        <Button onPress={() => void saveMail()} isPending={mail.isPending}>
          {text('letters.leave.mail')}
        </Button>
        <Button onPress={() => copy.mutate({ id })} isPending={copy.isPending}>
          {text('letters.leave.copy')}
        </Button>
      </div>
      {place.picker}
      <div className="small" role="status">
        {mail.data && <p>{text('letters.leave.written', { fileName: mail.data.fileName })}</p>}
        {copy.isSuccess && <p>{text('letters.leave.copied')}</p>}
      </div>
      {error && <ErrorNote error={error} />}
    </section>
  );
}

function WaysTaken({ letter: { left } }: { letter: Letter }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  return (
    <ul className="plain">
      {left.map(({ by, at, way }) => (
        <li key={`${at} ${way}`} className="small">
          {text(`letters.left.${way}`, { member: nameOf(by), when: format.dateTime(at) })}
        </li>
      ))}
    </ul>
  );
}
