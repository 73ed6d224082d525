import type { EventId } from '../../../shared/events/event.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { HeldBan } from '../../../shared/presence/procedures.ts';
import { sanctionName } from '../../../shared/sanctions/sanction.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useBansToday } from './queries.ts';

/** What keeps somebody out, as the door may know it. Whoever was not told of it is told now. */
export function HeldBans({ personId, eventId }: { personId: PersonId; eventId: EventId | null }) {
  const text = useText();
  const { data: bans, error } = useBansToday(personId, eventId);
  if (error) return <ErrorNote error={error} />;
  if (bans?.length === 0) return <p className="care">{text('presence.none')}</p>;
  return (
    <>
      <ul className="plain presence-bans">
        {bans?.map((ban) => (
          <li key={ban.id}>
            <BanLine ban={ban} />
          </li>
        ))}
      </ul>
      {bans?.some(({ told }) => !told) && <p className="care">{text('presence.notTold')}</p>}
    </>
  );
}

export function BanLine({ ban }: { ban: HeldBan }) {
  const text = useText();
  const format = useFormat();
  const { scope, scopeNote, startsOn, endsOn } = ban;
  const term = { from: format.day(startsOn), until: endsOn === null ? '' : format.day(endsOn) };
  return (
    <>
      {text(endsOn === null ? 'presence.ban.noEnd' : 'presence.ban', {
        ...term,
        kind: sanctionName(ban, text),
        scope: text(`bans.scope.${scope}`),
      })}
      {scopeNote.trim() !== '' && <div className="small typed">{scopeNote}</div>}
    </>
  );
}
