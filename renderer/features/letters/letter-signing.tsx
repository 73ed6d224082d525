import type { Letter } from '../../../shared/letters/letter.ts';
import { useMe, useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useSignLetter } from './queries.ts';

interface LetterSigningProps {
  readonly letter: Letter;
  readonly isUnsaved: boolean;
}

/** Somebody else reads it before it leaves (Django). */
export function LetterSigning({ letter, isUnsaved }: LetterSigningProps) {
  const text = useText();
  return (
    <section className="letter-part" aria-labelledby="letter-signing">
      <h3 id="letter-signing">{text('letters.sign.title')}</h3>
      {letter.signed !== null && <Signed signed={letter.signed} />}
      {letter.signed === null && isUnsaved && <p>{text('letters.sign.unsaved')}</p>}
      {letter.signed === null && !isUnsaved && <ToSign letter={letter} />}
    </section>
  );
}

function Signed({ signed: { by, at, isWriter } }: { signed: NonNullable<Letter['signed']> }) {
  const text = useText();
  const format = useFormat();
  const member = useMemberName()(by);
  return (
    <p>{text(isWriter ? 'letters.sign.doneAlone' : 'letters.sign.done', { member, when: format.dateTime(at) })}</p>
  );
}

function ToSign({ letter: { id, mayBeSigned, changedBy } }: { letter: Letter }) {
  const text = useText();
  const me = useMe();
  const sign = useSignLetter();
  const isAlone = mayBeSigned === 'by-you' && changedBy === me;
  return (
    <>
      <p>{text(isAlone ? 'letters.sign.alone' : `letters.sign.${mayBeSigned}`)}</p>
      {mayBeSigned === 'by-you' && (
        <Button variant="primary" onPress={() => sign.mutate({ id })} isPending={sign.isPending}>
          {text('letters.sign')}
        </Button>
      )}
      {sign.error && <ErrorNote error={sign.error} />}
    </>
  );
}
