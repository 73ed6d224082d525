import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Page } from '../../ui/page.tsx';
import { CardAfterCard } from './card-after-card.tsx';
import { ChooseHolders } from './choose-holders.tsx';
import type { MadeCards } from './queries.ts';
import './recovery-cards.css';

/** First who keeps a card; then one card after the other, each put on paper and typed back. */
export function CardsPage() {
  const text = useText();
  const [made, setMade] = useState<MadeCards>();
  return (
    <Page title={text('recoveryCards.page.title')} subtitle={text('recoveryCards.page.subtitle')}>
      {made === undefined ? <ChooseHolders onMade={setMade} /> : <CardAfterCard made={made} />}
    </Page>
  );
}
