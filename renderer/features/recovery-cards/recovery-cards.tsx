import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormerShareSet, ShareSet } from '../../../shared/members/recovery-shares.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { CheckCardDialog } from './check-card-dialog.tsx';
import { EndCardsDialog } from './end-cards-dialog.tsx';
import { useCardSets } from './queries.ts';
import './recovery-cards.css';

/** Who keeps which card, and how to make some. Stands among the members: it is one more way in. */
export function RecoveryCards() {
  const text = useText();
  const { data } = useCardSets();
  const [opened, setOpened] = useState<'check' | 'end'>();
  if (data === undefined) return null;
  const { set, former } = data;
  const close = () => setOpened(undefined);
  return (
    <section className="recovery-cards" aria-labelledby="recovery-cards">
      <h2 id="recovery-cards">{text('recoveryCards.title')}</h2>
      <p>{text('recoveryCards.what')}</p>
      {set === null ? <Ended former={former} /> : <InForce set={set} />}
      <div className="recovery-cards-foot">
        <Link to="/members/cards" className="button">
          {text(set === null ? 'recoveryCards.make' : 'recoveryCards.makeNew')}
        </Link>
        {set !== null && <Button onPress={() => setOpened('check')}>{text('recoveryCards.check')}</Button>}
        {set !== null && (
          <Button variant="quiet" onPress={() => setOpened('end')}>
            {text('recoveryCards.end')}
          </Button>
        )}
      </div>
      {opened === 'check' && <CheckCardDialog onClose={close} />}
      {opened === 'end' && <EndCardsDialog onClose={close} />}
    </section>
  );
}

function InForce({ set }: { set: ShareSet }) {
  const text = useText();
  const format = useFormat();
  const { name, needed, holders, madeAt } = set;
  return (
    <>
      <p>{text('recoveryCards.inForce', { name, needed, total: holders.length, day: format.dateTime(madeAt) })}</p>
      <ul className="plain" aria-label={text('recoveryCards.holders')}>
        {holders.map(({ number, holder, checkedAt }) => (
          <li key={number}>{text('recoveryCards.holder', { number, holder, day: format.dateTime(checkedAt) })}</li>
        ))}
      </ul>
    </>
  );
}

/** Nobody should rely on cards that open nothing any more. */
function Ended({ former: [last] }: { former: readonly FormerShareSet[] }) {
  const text = useText();
  const format = useFormat();
  if (last === undefined) return <p>{text('recoveryCards.none')}</p>;
  const { name, cards, endedAt, why } = last;
  return (
    <p className="care">
      {text('recoveryCards.ended', {
        name,
        cards,
        day: format.dateTime(endedAt),
        why: text(`recoveryCards.why.${why}`),
      })}
    </p>
  );
}
