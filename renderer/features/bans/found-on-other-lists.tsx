import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { api } from '../../lib/api.ts';
import type { ListAsked } from './list-asked.ts';

/** Whoever looks for a name here also learns of it on the list of another body, misspelt or not; kept apart all the same. */
export function FoundOnOtherLists({ asked }: { asked: ListAsked }) {
  const text = useText();
  const sought = usePaused(asked.text.trim());
  const { data = [] } = useFound({ ...asked, text: sought });
  if (sought !== asked.text.trim() || data.length === 0) return <div role="status" />;
  return (
    <div role="status">
      <p>{text('bans.others', { count: data.length })}</p>
      <ul>
        {data.map(({ listed }) => (
          <li key={listed.id}>
            <span dir="auto">{listed.names[0] ?? listed.emails[0] ?? listed.handles[0]}</span>
            {': '}
            <span dir="auto">{listed.source}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const FEWEST_LETTERS = 3;
const SHOWN = 8;

function useFound({ text, on, eventId }: ListAsked) {
  return useQuery({
    queryKey: ['bans', 'others', text, on, eventId],
    queryFn: () => api.screening.check({ text, on, ...(eventId !== null && { eventId }) }),
    enabled: text.length >= FEWEST_LETTERS,
    select: (found) =>
      found.filter(({ band, listed }) => band !== 'hidden' && listed.kind === 'other-body').slice(0, SHOWN),
  });
}

/** Everybody listed is compared, which is too much to be done at each key. */
const PAUSE_MS = 400;

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const wait = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(wait);
  }, [text]);
  return paused;
}
