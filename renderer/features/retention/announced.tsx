import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { useRetentionSoon } from './queries.ts';

/** Each announced day in a sentence. */
export function Announced() {
  const text = useText();
  const format = useFormat();
  const { data } = useRetentionSoon();
  return data?.days.map(({ on, how, count }) => (
    <p key={on + how}>
      {text(on <= today() ? 'retention.mayGo' : 'retention.goes', { day: format.day(on), count, how })}
    </p>
  ));
}
