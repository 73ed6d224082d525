import type { Event } from '../../../shared/events/event.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { useDoorLists } from './queries.ts';

/** Lists that are about, or were: what to ask back. */
export function GivenLists({ event }: { event: Event }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const lists = useDoorLists(event.id).data ?? [];
  if (lists.length === 0) return null;
  return (
    <section>
      <h3>{text('door.given')}</h3>
      <ul className="plain">
        {lists.map(({ id, at, memberId, expiresOn, people, givenTo }) => (
          <li key={id}>
            <div>
              {text(expiresOn < today() ? 'door.given.ended' : 'door.given.until', { day: format.day(expiresOn) })}
              {givenTo.trim() !== '' && (
                <>
                  {' · '}
                  <bdi>{givenTo}</bdi>
                </>
              )}
            </div>
            <div className="small">
              {text('door.given.by', { who: nameOf(memberId), when: format.dateTime(at), people })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
