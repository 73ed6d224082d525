import type { RetentionOverview } from '../../../shared/retention/procedures.ts';
import { HowErased } from '../../../shared/retention/rule.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { useRetention } from './queries.ts';

/** Each announced day in a sentence. */
export function Announced() {
  const text = useText();
  const format = useFormat();
  const { data } = useRetention();
  return announcedIn(data).map(({ on, cases }) =>
    HowErased.options.map((how) => {
      const count = cases.filter((each) => each.how === how).length;
      const sentence = on <= today() ? 'retention.mayGo' : 'retention.goes';
      return count === 0 ? null : <p key={on + how}>{text(sentence, { day: format.day(on), count, how })}</p>;
    }),
  );
}

export function announcedIn(overview: RetentionOverview | undefined): RetentionOverview['days'] {
  return overview?.days.filter(({ isAnnounced }) => isAnnounced) ?? [];
}
