import { useEffect, useRef, useState } from 'react';
import type { MatchId } from '../../../shared/screening/screening.ts';

interface Held {
  readonly id: MatchId;
}

/** Which card of a list one stands on: one stop for the tab key, and the focus goes on when a card goes. */
export function useCardFocus(cards: readonly Held[]) {
  const [current, setCurrent] = useState<MatchId>();
  const wanted = useRef<MatchId>(undefined);
  const elements = useRef(new Map<MatchId, HTMLElement>());
  useEffect(() => {
    const id = wanted.current;
    const isHere = id !== undefined && cards.some((card) => card.id === id);
    if (!isHere) return;
    elements.current.get(id)?.focus();
    wanted.current = undefined;
  }, [cards]);
  const isThere = cards.some(({ id }) => id === current);
  const placeOf = ({ id }: Held) => cards.findIndex((card) => card.id === id);
  return {
    isCurrent: ({ id }: Held, at: number) => (isThere ? id === current : at === 0),
    stand: setCurrent,
    hold: (id: MatchId, element: HTMLElement | null) => {
      if (element === null) elements.current.delete(id);
      else elements.current.set(id, element);
    },
    /** As soon as it is shown. */
    at: (id: MatchId) => {
      wanted.current = id;
    },
    /** As soon as this one is gone: the one after it, or at the end the one before. */
    next: (card: Held) => {
      const place = placeOf(card);
      wanted.current = (cards[place + 1] ?? cards[place - 1])?.id;
    },
    /** By arrows and to the ends; false for any other key. */
    move: (card: Held, key: string): boolean => {
      const place = placeOf(card);
      const places: Record<string, number> = {
        ArrowDown: place + 1,
        ArrowUp: place - 1,
        Home: 0,
        End: cards.length - 1,
      };
      const to = places[key];
      if (to === undefined) return false;
      const id = cards[to]?.id;
      if (id !== undefined) elements.current.get(id)?.focus();
      return true;
    },
  };
}
