import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import type { Shelf } from '../../../shared/screening/procedures.ts';
import type { Decision, ScreeningMatch } from '../../../shared/screening/screening.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { isSettled, MatchCard } from './match-card.tsx';
import { type Match, useDecide, useMatches } from './queries.ts';
import { useRowWords } from './row-words.ts';
import { useCardFocus } from './use-card-focus.ts';

interface MatchListProps {
  readonly event: Event;
  readonly shelf: Shelf;
  readonly actions: ((match: ScreeningMatch) => ReactNode) | undefined;
  /** What to do once nothing is left here. */
  readonly next?: ReactNode;
}

const STEP = 25;
const KEYS: Readonly<Record<string, Decision>> = { s: 'same', n: 'not-same', a: 'ask' };

/** One after another: arrows go from one to the next, one key decides, and the next one has the focus. */
export function MatchList({ event, shelf, actions, next }: MatchListProps) {
  const text = useText();
  const [limit, setLimit] = useState(STEP);
  const [last, setLast] = useState<Last>();
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
    const letter = event.repeat ? '' : letterOf(event); // one that is held decides about one pair alone
    const decision = KEYS[letter];
    if (decision !== undefined && decision !== match.decision && !isSettled(match)) choose(match, decision);
    else if (letter === 'u' && last !== undefined) takeBack(last.match);
    else if (!focus.move(match, event.key)) return;
    event.preventDefault();
  };

  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  return (
    <>
      <LastDecision last={last} left={data.found} isEmpty={matches.length === 0} onTakeBack={takeBack} />
      {decide.error && <ErrorNote error={decide.error} />}
      {matches.length === 0 && (
        <>
          <p>{text(`screening.empty.${shelf}`)}</p>
          {next}
        </>
      )}
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
      <More left={data.found - matches.length} onShow={() => setLimit(limit + STEP)} />
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

/** Where the keyboard writes another script, by the key's place. */
function letterOf({ key, code }: KeyboardEvent): string {
  return (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();
}

interface Last {
  readonly match: Match;
  readonly decision: Decision;
}

interface LastDecisionProps {
  readonly last: Last | undefined;
  readonly left: number;
  /** No card is left to hold the focus. */
  readonly isEmpty: boolean;
  readonly onTakeBack: (match: Match) => void;
}

function LastDecision({ last, left, isEmpty, onTakeBack }: LastDecisionProps) {
  const text = useText();
  const rowWords = useRowWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isEmpty && last !== undefined) button.current?.focus();
  }, [isEmpty, last]);
  return (
    <div className="form-foot screening-said">
      <p role="status">
        {last !== undefined && text(`screening.said.${last.decision}`, { rows: rowWords(last.match), left })}
      </p>
      {last !== undefined && (
        <Button ref={button} variant="quiet" aria-keyshortcuts="U" onPress={() => onTakeBack(last.match)}>
          {text('screening.takeBack')} <kbd>U</kbd>
        </Button>
      )}
    </div>
  );
}

function More({ left, onShow }: { left: number; onShow: () => void }) {
  const text = useText();
  if (left <= 0) return null;
  return (
    <p className="form-foot">
      <span className="soft">{text('screening.more', { count: left })}</span>
      <Button onPress={onShow}>{text('screening.showMore')}</Button>
    </p>
  );
}
