import { useCallback } from 'react';
import type { EmergencyCardContent } from '../../../shared/emergency/card.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

/** The days of an event in words; empty when they are not known. */
export function useCardDays(): (card: EmergencyCardContent) => string {
  const text = useText();
  const format = useFormat();
  return useCallback(
    ({ startsOn, endsOn }) => {
      const [first, last] = [startsOn ?? endsOn, endsOn ?? startsOn];
      if (first === null || last === null) return '';
      if (first === last) return format.day(first);
      return text('emergency.days', { from: format.day(first), to: format.day(last) });
    },
    [text, format],
  );
}
