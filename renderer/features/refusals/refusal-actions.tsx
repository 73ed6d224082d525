import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Refusal } from '../../../shared/refusals/procedures.ts';
import type { ScreeningMatch } from '../../../shared/screening/screening.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { useRefusalOffer, useWriteRefusal } from './queries.ts';
import './refusals.css';

/** A registrant is somebody listed: what is written to them, and to whoever runs the registration. */
export function RefusalActions({ match: { id, rows } }: { match: ScreeningMatch }) {
  const text = useText();
  const navigate = useNavigate();
  const { data: offer, error } = useRefusalOffer(id);
  const write = useWriteRefusal();
  const [isWriting, setIsWriting] = useState(false);
  const about = text('refusals.row', { rows: rows.join(', '), count: rows.length });
  if (error) return <ErrorNote error={error} />;
  if (offer === undefined) return null;
  const hasLetter = offer.done.some(({ letter }) => letter !== null);
  const begin = () =>
    write.mutate(
      { matchId: id },
      {
        onSuccess: ({ letter }) => letter && void navigate({ to: '/incidents/$id', params: { id: letter.incidentId } }),
      },
    );
  return (
    <div className="refusal">
      <Done done={offer.done} />
      <div className="form-foot">
        {offer.letter === 'yes' && !hasLetter && (
          <Button aria-label={text('refusals.letter.name', { about })} onPress={begin} isPending={write.isPending}>
            {text('refusals.letter')}
          </Button>
        )}
        <Button aria-label={text('refusals.note.name', { about })} onPress={() => setIsWriting(true)}>
          {text('refusals.note')}
        </Button>
      </div>
      {offer.letter !== 'yes' && <p className="small">{text(`refusals.letter.${offer.letter}`)}</p>}
      {write.error && <ErrorNote error={write.error} />}
      {isWriting && <NoteDialog matchId={id} drafted={offer.note} onClose={() => setIsWriting(false)} />}
    </div>
  );
}

/** What left already, by whom. */
function Done({ done }: { done: readonly Refusal[] }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  if (done.length === 0) return null;
  return (
    <ul className="plain small">
      {done.map(({ id, kind, at, by, letter }) => (
        <li key={id}>
          {text(`refusals.done.${kind}`, { when: format.dateTime(at), member: nameOf(by) })}{' '}
          {letter !== null && (
            <Link to="/incidents/$id" params={{ id: letter.incidentId }}>
              {text('refusals.open', { codeName: letter.codeName })}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
