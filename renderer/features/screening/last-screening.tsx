import type { Ref } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import type { BandCounts } from '../../../shared/screening/screening.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { type ScreeningState, useRun } from './queries.ts';
import { Running } from './running.tsx';

interface LastScreeningProps {
  readonly event: Event;
  readonly state: ScreeningState;
  readonly ref: Ref<HTMLElement>;
}

/** What the last comparison found, and whether it still holds. */
export function LastScreening({ event, state, ref }: LastScreeningProps) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const running = useRun(event.id);
  const { last } = state;
  if (last === null) return null;
  const { rows, newRows, listed, found, fresh, decidedBefore, gone } = last;
  return (
    <section ref={ref} tabIndex={-1} className="screening-last">
      <p className="small">{text('screening.last', { when: format.dateTime(last.at), who: nameOf(last.memberId) })}</p>
      <p role="status">
        {text('screening.last.compared', { rows, listed })} {text('screening.last.found', { ...found })}{' '}
        {newRows < rows && text('screening.last.fresh', { newRows, pairs: sum(fresh) })}{' '}
        {decidedBefore > 0 && text('screening.last.decidedBefore', { count: decidedBefore })}{' '}
        {gone > 0 && text('screening.last.gone', { count: gone })}
      </p>
      {state.listChanged && (
        <div className="care screening-changed">
          <p>{text('screening.changed')}</p>
          <Button isPending={running.run.isPending} onPress={() => running.run.mutate(undefined)}>
            {text('screening.changed.again')}
          </Button>
        </div>
      )}
      <Running {...running} />
    </section>
  );
}

function sum({ likely, look }: BandCounts): number {
  return likely + look;
}
