import { Link } from '@tanstack/react-router';
import { displayName } from '../../shared/people/person.ts';
import { BansPage } from '../features/bans/bans-page.tsx';
import { ExportButton } from '../features/exports/export-button.tsx';
import { OtherLists } from '../features/other-lists/other-lists.tsx';
import { PresentButton } from '../features/presence/present-button.tsx';
import { useText } from '../hooks/use-text.ts';
import { today } from '../lib/now.ts';

/** The ban list, with what the exports room can make of it. */
export function BansRoute() {
  const text = useText();
  return (
    <>
      <BansPage
        actions={(on) => (
          <>
            <Link to="/bans/board" className="button">
              {text('spaces.openBoard')}
            </Link>
            <ExportButton what={{ kind: 'ban-list', on }} />
          </>
        )}
        rowActions={({ person }, on) =>
          on === today() && (
            <PresentButton
              person={person}
              quiet
              label={text('presence.openOf', { name: displayName(person) || text('bans.described') })}
            />
          )
        }
      />
      <OtherLists />
    </>
  );
}
