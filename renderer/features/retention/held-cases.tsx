import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RetentionOverview } from '../../../shared/retention/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ReleaseDialog } from './hold-dialogs.tsx';

type Held = RetentionOverview['held'][number];

/** What may not go, whatever its rule says, and when it is looked at again. */
export function HeldCases({ held }: { held: readonly Held[] }) {
  const text = useText();
  const [released, setReleased] = useState<Held>();
  return (
    <Sheet title={text('retention.held')}>
      <p>{text('retention.held.about', { count: held.length })}</p>
      {held.length > 0 && (
        <ul className="rows plain">
          {held.map((each) => (
            <HeldCase key={each.incidentId} held={each} onRelease={() => setReleased(each)} />
          ))}
        </ul>
      )}
      {released && <ReleaseDialog {...released} onClose={() => setReleased(undefined)} />}
    </Sheet>
  );
}

function HeldCase({ held: { incidentId, codeName, hold }, onRelease }: { held: Held; onRelease: () => void }) {
  const text = useText();
  const format = useFormat();
  const { reviewOn } = hold;
  return (
    <li>
      <div>
        <Link to="/incidents/$id" params={{ id: incidentId }} className="code-name">
          {codeName}
        </Link>{' '}
        {reviewOn !== null && reviewOn <= today() && <Chip tone="late">{text('retention.held.look')}</Chip>}
        <p className="small typed" dir="auto">
          {hold.reason}
        </p>
        <p className="small">
          {text(reviewOn === null ? 'retention.held.since' : 'retention.held.until', {
            since: format.dateTime(hold.setAt),
            until: reviewOn === null ? '' : format.day(reviewOn),
          })}
        </p>
      </div>
      <Button onPress={onRelease} aria-label={text('retention.release.of', { codeName })}>
        {text('retention.release')}
      </Button>
    </li>
  );
}
