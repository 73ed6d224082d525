import { Link } from '@tanstack/react-router';
import type { Leaving } from '../../../shared/handover/ceremony.ts';
import type { HandedOver } from '../../../shared/handover/handed-over.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { useShares } from './queries.ts';
import { LookedAt } from './step.tsx';

/** What opens the file when every passphrase is lost was changed with the key. */
export function SharesStep({ leaving, handedOver }: { leaving: Leaving; handedOver: HandedOver }) {
  const text = useText();
  const format = useFormat();
  const { recoveryConfirmedAt } = handedOver;
  return (
    <LookedAt ceremony={leaving} step="shares">
      <p className={recoveryConfirmedAt === null ? 'care' : undefined}>
        {recoveryConfirmedAt === null
          ? text('handover.shares.unconfirmed')
          : text('handover.shares.confirmed', { when: format.dateTime(recoveryConfirmedAt) })}
      </p>
      <Cards />
      <p>
        <Link to="/members">{text('handover.shares.link')}</Link>
      </p>
    </LookedAt>
  );
}

function Cards() {
  const text = useText();
  const { data } = useShares();
  const { set = null, former = [] } = data ?? {};
  if (set !== null) {
    const names = set.holders.map(({ holder }) => holder).join(', ');
    return <p>{text('handover.shares.set', { needed: set.needed, cards: set.holders.length, names })}</p>;
  }
  if (former.some(({ why }) => why === 'key-changed')) return <p className="care">{text('handover.shares.ended')}</p>;
  return null;
}
