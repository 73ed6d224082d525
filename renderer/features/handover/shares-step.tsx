import { Link } from '@tanstack/react-router';
import type { Leaving } from '../../../shared/handover/ceremony.ts';
import type { HandedOver } from '../../../shared/handover/handed-over.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
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
      <p>{text('handover.shares.about')}</p>
      <Link to="/members">{text('handover.shares.link')}</Link>
    </LookedAt>
  );
}
