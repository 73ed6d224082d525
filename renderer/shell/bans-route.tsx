import { Link } from '@tanstack/react-router';
import { displayName } from '../../shared/people/person.ts';
import { BansPage } from '../features/bans/bans-page.tsx';
import { Statistics } from '../features/bans/statistics.tsx';
import { ExportButton } from '../features/exports/export-button.tsx';
import { FlagsOnList } from '../features/flags/flags-on-list.tsx';
import { OtherLists } from '../features/other-lists/other-lists.tsx';
import { PresentButton } from '../features/presence/present-button.tsx';
import { useText } from '../hooks/use-text.ts';
import { today } from '../lib/now.ts';

/** The ban list, with what the exports room can make of it. */
export function BansRoute() {
  const text = useText();
  return (
    <BansPage
      actions={({ on, eventId }) => (
        <>
          <Link to="/bans/board" className="button">
            {text('spaces.openBoard')}
          </Link>
          <ExportButton what={{ kind: 'ban-list', on, eventId }} />
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
      sections={(asked) => (
        <>
          <FlagsOnList asked={asked} />
          <OtherLists />
          <Statistics />
        </>
      )}
    />
  );
}
