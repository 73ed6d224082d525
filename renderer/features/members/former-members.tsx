import type { Member } from '../../../shared/members/member.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

/** Their name stays beside what they wrote. */
export function FormerMembers({ members }: { members: readonly Member[] }) {
  const text = useText();
  const format = useFormat();
  const former = members.filter(({ removedAt }) => removedAt !== null);
  if (former.length === 0) return null;
  return (
    <section className="members-part" aria-labelledby="members-former">
      <h2 id="members-former">{text('members.former')}</h2>
      <ul className="plain">
        {former.map(({ id, name, removedAt }) => (
          <li key={id}>{text('members.former.line', { name, day: format.dateTime(removedAt ?? '') })}</li>
        ))}
      </ul>
    </section>
  );
}
