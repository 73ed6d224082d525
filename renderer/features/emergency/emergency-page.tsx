import { type ReactNode, useState } from 'react';
import type { EmergencyCard } from '../../../shared/emergency/card.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { EditCard } from './edit-card.tsx';
import { ListedCard } from './listed-card.tsx';
import { useEmergencyCards } from './queries.ts';

/** One card for each event: made before it begins, at hand while it goes on. */
export function EmergencyPage({ actions }: { actions: (card: EmergencyCard) => ReactNode }) {
  const text = useText();
  const { data: cards, error } = useEmergencyCards();
  const [edited, setEdited] = useState<EmergencyCard | 'new'>();
  const add = (
    <Button variant="primary" onPress={() => setEdited('new')}>
      {text('emergencyCards.new')}
    </Button>
  );
  return (
    <Page title={text('emergencyCards.title')} subtitle={text('emergencyCards.about')} actions={add}>
      {error && <ErrorNote error={error} />}
      {cards?.length === 0 && (
        <EmptyState title={text('emergencyCards.empty')}>{text('emergencyCards.empty.about')}</EmptyState>
      )}
      <ul className="stack emergency-list">
        {cards?.map((card) => (
          <ListedCard key={card.id} card={card} onEdit={() => setEdited(card)} actions={actions(card)} />
        ))}
      </ul>
      {edited !== undefined && (
        <EditCard kept={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Page>
  );
}
