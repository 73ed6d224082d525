import type { Person } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { BanLine } from './held-bans.tsx';
import { PresentButton } from './present-button.tsx';
import { useBansToday } from './queries.ts';
import './presence.css';

/** On a person's page, above all else: that they are kept out today, and what to press if they are here. */
export function KeptOutPerson({ person }: { person: Person }) {
  const text = useText();
  const { data: bans = [] } = useBansToday(person.id, null);
  if (bans.length === 0) return null;
  return (
    <Sheet title={text('presence.keptOut')}>
      <ul className="plain presence-bans">
        {bans.map((ban) => (
          <li key={ban.id}>
            <BanLine ban={ban} />
            {!ban.told && <div className="small">{text('bans.notTold')}</div>}
          </li>
        ))}
      </ul>
      <PresentButton person={person} />
    </Sheet>
  );
}
