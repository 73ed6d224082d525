import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import type { Decision } from '../../../shared/screening/screening.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import type { Match } from './queries.ts';
import { Reasons } from './reasons.tsx';
import { useRowWords } from './row-words.ts';
import { Sides } from './sides.tsx';

interface MatchCardProps {
  readonly match: Match;
  readonly place: { readonly at: number; readonly of: number };
  readonly ref: Ref<HTMLDivElement>;
  /** The one stop of the list for the tab key. */
  readonly isCurrent: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onTakeBack: () => void;
  readonly actions: ReactNode;
}

/** A registrant beside somebody listed, with why they may be one. */
export function MatchCard(props: MatchCardProps) {
  const { match, place, ref, isCurrent, onKeyDown, onFocus, actions } = props;
  const text = useText();
  const rowWords = useRowWords();
  const heading = useId();
  const names = { registrant: match.registrant?.names[0] ?? '', listed: match.listed.names[0] ?? '' };
  return (
    <div
      role="group"
      className="sheet screening-match"
      ref={ref}
      tabIndex={isCurrent ? 0 : -1}
      aria-labelledby={heading}
      aria-keyshortcuts="S N A"
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <h2 id={heading} className="screening-head">
        <span>{rowWords(match)}</span>
        <span className="visually-hidden">{text('screening.card', names)}</span>
        <Chip tone={match.band === 'likely' ? 'late' : 'plain'}>{text(`screening.band.${match.band}`)}</Chip>
        <span className="small">{text('screening.score', { score: Math.round(match.score) })}</span>
        {match.isNew && <Chip tone="on">{text('screening.new')}</Chip>}
        {match.earlier && <span className="small">{text('screening.earlier')}</span>}
        <span className="small screening-place">{text('screening.place', { ...place })}</span>
      </h2>
      <Sides match={match} />
      <Reasons reasons={match.reasons} />
      <Standing match={match} />
      <Decided match={match} />
      {!isSettled(match) && isNameAlone(match) && <p className="small">{text('screening.nameAlone')}</p>}
      <Buttons {...props} />
      {actions}
    </div>
  );
}

/** Somebody has decided: it is taken back before it is decided otherwise. */
export function isSettled({ decision }: Pick<Match, 'decision'>): boolean {
  return decision !== null && decision !== 'ask';
}

/** Nothing tells a namesake, who registers elsewhere, from this one. */
function isNameAlone({ registrant }: Match): boolean {
  return registrant !== null && registrant.emails.length + registrant.handles.length === 0;
}

/** Why they are listed, in so far as it matters at a door. */
function Standing({ match: { listed } }: { match: Match }) {
  const text = useText();
  const format = useFormat();
  const scopes = listed.scopes.map((scope) => text(`bans.scope.${scope}`)).join(', ');
  const until = listed.until === null ? text('bans.noEnd') : text('screening.until', { day: format.day(listed.until) });
  return (
    <p className="small">
      {[text(`screening.kind.${listed.kind}`, { source: listed.source ?? '' }), scopes, until]
        .filter(Boolean)
        .join(' · ')}{' '}
      {listed.personId !== null && (
        <Link
          to="/people/$id"
          params={{ id: listed.personId }}
          aria-label={text('screening.person.name', { name: listed.names[0] ?? '' })}
        >
          {text('screening.person')}
        </Link>
      )}
    </p>
  );
}

function Decided({ match: { decided, decision } }: { match: Match }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  if (decided === null || decision === null) return null;
  const { asked, remembered } = decided;
  const about = { who: nameOf(decided.by), when: format.dateTime(decided.at) };
  if (remembered) return <p className="small">{text('screening.decided.remembered')}</p>;
  if (asked === null) return <p className="small">{text('screening.decided', about)}</p>;
  return (
    <>
      <p className="small">{text('screening.asked', { ...about, whom: nameOf(asked.memberId) })}</p>
      {asked.question.trim() !== '' && (
        <p className="typed" dir="auto">
          {asked.question}
        </p>
      )}
    </>
  );
}

const DECISIONS = [
  ['same', 'S'],
  ['not-same', 'N'],
  ['ask', 'A'],
] as const;

function Buttons({ match, onDecide, onTakeBack }: MatchCardProps) {
  const text = useText();
  const rows = useRowWords()(match);
  const left = DECISIONS.filter(([decision]) => decision !== match.decision);
  return (
    <div className="form-foot">
      {!isSettled(match) &&
        left.map(([decision, key]) => (
          <Button
            key={decision}
            aria-label={`${text(`screening.decide.${decision}`)} ${key}: ${rows}`}
            onPress={() => onDecide(decision)}
          >
            {text(`screening.decide.${decision}`)} <kbd>{key}</kbd>
          </Button>
        ))}
      {match.decision !== null && (
        <Button variant="quiet" aria-label={`${text('screening.takeBack')}: ${rows}`} onPress={onTakeBack}>
          {text('screening.takeBack')}
        </Button>
      )}
    </div>
  );
}
