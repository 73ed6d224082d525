import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import type { Shelf } from '../../../shared/screening/procedures.ts';
import type { Decision, ScreeningMatch } from '../../../shared/screening/screening.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { MatchCard } from './match-card.tsx';
import { type Match, useDecide, useMatches } from './queries.ts';
import { useRowWords } from './row-words.ts';
import { useCardFocus } from './use-card-focus.ts';

interface MatchListProps {
  readonly event: Event;
  readonly shelf: Shelf;
  readonly actions: ((match: ScreeningMatch) => ReactNode) | undefined;
}

const STEP = 25;
const KEYS: Readonly<Record<string, Decision>> = { s: 'same', n: 'not-same', a: 'ask' };

/** One after another: arrows go from one to the next, one key decides, and the next one has the focus. */
export function MatchList({ event, shelf, actions }: MatchListProps) {
  const text = useText();
  const rowWords = useRowWords();
  const [limit, setLimit] = useState(STEP);
  const [last, setLast] = useState<{ match: Match; decision: Decision }>();
  const [asking, setAsking] = useState<Match>();
  const decide = useDecide();
  const { data, error } = useMatches(event.id, shelf, limit);
  const matches = data?.matches ?? NONE;
  const focus = useCardFocus(matches);

  const settle = (match: Match, decision: Decision) => {
    focus.next(match);
    decide.mutate({ id: match.id, decision }, { onSuccess: () => setLast({ match, decision }) });
  };
  const choose = (match: Match, decision: Decision) =>
    decision === 'ask' ? setAsking(match) : settle(match, decision);
  const takeBack = (match: Match) => {
    focus.at(match.id);
    decide.mutate({ id: match.id, decision: null }, { onSuccess: () => setLast(undefined) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, match: Match) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const decision = KEYS[event.key.toLowerCase()];
    if (decision !== undefined && decision !== match.decision) choose(match, decision);
    else if (event.key.toLowerCase() === 'u' && last !== undefined) takeBack(last.match);
    else if (!focus.move(match, event.key)) return;
    event.preventDefault();
  };

  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  return (
    <>
      <div className="form-foot screening-said">
        <p role="status">
          {last !== undefined &&
            text(`screening.said.${last.decision}`, { rows: rowWords(last.match), left: data.found })}
        </p>
        {last !== undefined && (
          <Button variant="quiet" aria-keyshortcuts="U" onPress={() => takeBack(last.match)}>
            {text('screening.takeBack')} <kbd>U</kbd>
          </Button>
        )}
      </div>
      {decide.error && <ErrorNote error={decide.error} />}
      {matches.length === 0 && <p>{text(`screening.empty.${shelf}`)}</p>}
      {matches.length > 0 && shelf === 'open' && <p className="small">{text('screening.keys')}</p>}
      <ul className="plain">
        {matches.map((match, at) => (
          <li key={match.id}>
            <MatchCard
              match={match}
              place={{ at: at + 1, of: data.found }}
              ref={(card) => focus.hold(match.id, card)}
              isCurrent={focus.isCurrent(match, at)}
              onKeyDown={(event) => onKeyDown(event, match)}
              onFocus={() => focus.stand(match.id)}
              onDecide={(decision) => choose(match, decision)}
              onTakeBack={() => takeBack(match)}
              actions={match.decision === 'same' ? actions?.(match) : undefined}
            />
          </li>
        ))}
      </ul>
      {data.found > matches.length && (
        <p className="form-foot">
          <span className="soft">{text('screening.more', { count: data.found - matches.length })}</span>
          <Button onPress={() => setLimit(limit + STEP)}>{text('screening.showMore')}</Button>
        </p>
      )}
      {asking !== undefined && (
        <AskDialog
          match={asking}
          onAsked={() => {
            focus.next(asking);
            setLast({ match: asking, decision: 'ask' });
            setAsking(undefined);
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

const NONE: readonly Match[] = [];
