import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Ceremony } from '../../../shared/handover/ceremony.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { BeginDialog } from './begin-dialog.tsx';
import { useSides } from './between.ts';
import { useBeginTakingOver, useCeremonies, usePackages } from './queries.ts';
import './handover.css';

/** Leaving and taking over, and what is under way of both. */
export function HandoverPage() {
  const text = useText();
  const navigate = useNavigate();
  const { data = [], error } = useCeremonies();
  const [isBeginning, setIsBeginning] = useState(false);
  const [underWay, finished] = [data.filter(isOpen), data.filter((one) => !isOpen(one))];
  return (
    <Page title={text('handover.title')} subtitle={text('handover.subtitle')}>
      <div className="stack">
        {error && <ErrorNote error={error} />}
        <Handovers title={text('handover.underWay.list')} ceremonies={underWay} />
        <Sheet title={text('handover.leave')}>
          <p>{text('handover.leave.about')}</p>
          <Button variant="primary" onPress={() => setIsBeginning(true)}>
            {text('handover.leave.begin')}
          </Button>
        </Sheet>
        <Sheet title={text('handover.take')}>
          <p>{text('handover.take.about')}</p>
          <Button onPress={() => void navigate({ to: '/records/handover/take' })}>{text('handover.take.open')}</Button>
          <CameBefore ceremonies={data} />
        </Sheet>
        <Handovers title={text('handover.finished.list')} ceremonies={finished} />
      </div>
      {isBeginning && <BeginDialog onClose={() => setIsBeginning(false)} />}
    </Page>
  );
}

/** Packages that came by the command line, or right before the app ended. */
function CameBefore({ ceremonies }: { ceremonies: readonly Ceremony[] }) {
  const text = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const begin = useBeginTakingOver();
  const known = new Set(ceremonies.flatMap((one) => (one.direction === 'in' ? [one.handoverId] : [])));
  const packages = (usePackages().data ?? []).filter(({ id, direction }) => direction === 'in' && !known.has(id));
  return packages.map(({ id: handoverId, from, at }) => (
    <p key={handoverId}>
      <Button
        onPress={() =>
          begin.mutate(handoverId, {
            onSuccess: ({ id }) => void navigate({ to: '/records/handover/$id', params: { id } }),
          })
        }
        isPending={begin.isPending}
      >
        {text('handover.take.came', { from, when: format.dateTime(at) })}
      </Button>
    </p>
  ));
}

function Handovers({ title, ceremonies }: { title: string; ceremonies: readonly Ceremony[] }) {
  const text = useText();
  const format = useFormat();
  const sides = useSides();
  if (ceremonies.length === 0) return null;
  return (
    <Sheet title={title}>
      <ul className="rows plain">
        {ceremonies.map((one) => (
          <li key={one.id}>
            <Link to="/records/handover/$id" params={{ id: one.id }}>
              {text('handover.from', sides(one))}
            </Link>
            <span className="small">
              {one.endedAt === null
                ? text('handover.begunOn', { when: format.dateTime(one.begunAt) })
                : text('handover.finishedOn', { when: format.dateTime(one.endedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function isOpen({ endedAt }: Ceremony): boolean {
  return endedAt === null;
}
