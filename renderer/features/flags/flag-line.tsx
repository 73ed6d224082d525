import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Flag } from '../../../shared/bans/flag.ts';
import type { FlagRow } from '../../../shared/bans/flag-procedures.ts';
import { displayName } from '../../../shared/people/person.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EndFlagDialog } from './end-flag-dialog.tsx';
import { ReviewFlagDialog } from './review-flag-dialog.tsx';

interface FlagLineProps {
  readonly row: FlagRow;
  /** Not on the page of the person or case itself. */
  readonly without?: 'person' | 'case';
}

/** What organisers do comes first: it is why they look. */
export function FlagLine({ row, without }: FlagLineProps) {
  const text = useText();
  const { flag, person, incident, isClosed, reasons } = row;
  return (
    <li className={without === 'person' ? 'flag' : 'sheet flag'}>
      <div className="section-head">
        <div>
          {without !== 'person' && (
            <h3>
              <Link to="/people/$id" params={{ id: person.id }} className="name">
                {displayName(person) || text('flags.described')}
              </Link>
            </h3>
          )}
          {reasons.length > 0 && <p className="small">{reasons.map((why) => text(`ui.reason.${why}`)).join(' · ')}</p>}
          <Where row={row} />
        </div>
        {!isClosed && <Actions row={row} />}
      </div>
      {isClosed ? <Closed flag={flag} /> : <Advice flag={flag} />}
      <Ended flag={flag} />
      <Foot flag={flag} />
      {incident !== null && without !== 'case' && (
        <Link to="/incidents/$id" params={{ id: incident.id }} className="code-name">
          {incident.codeName}
        </Link>
      )}
    </li>
  );
}

function Where({ row: { flag, inForce } }: Pick<FlagLineProps, 'row'>) {
  const text = useText();
  const format = useFormat();
  const { scope, scopeNote, startsOn, endsOn, reviewOn, lifted } = flag;
  const days = { from: format.day(startsOn), to: endsOn === null ? '' : format.day(endsOn) };
  const isOver = (endsOn !== null && endsOn < today()) || (lifted !== null && lifted.on <= today());
  return (
    <p>
      {text(`bans.scope.${scope}`)}
      {scopeNote.trim() !== '' && <span dir="auto"> ({scopeNote})</span>}
      {', '}
      {text(endsOn === null ? 'flags.from' : 'flags.fromTo', days)}{' '}
      <Chip tone={inForce ? 'on' : 'plain'}>
        {text(inForce ? 'flags.inForce' : isOver ? 'flags.over' : 'flags.notInForce')}
      </Chip>{' '}
      {inForce && reviewOn !== null && (
        <Chip tone={reviewOn < today() ? 'late' : 'plain'}>
          {text(reviewOn < today() ? 'flags.reviewLate' : 'flags.review', { day: format.day(reviewOn) })}
        </Chip>
      )}
    </p>
  );
}

function Advice({ flag: { advice, reviews } }: { flag: Flag }) {
  const text = useText();
  const format = useFormat();
  const memberName = useMemberName();
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{text('flags.advice')}</dt>
          <dd className="typed">{advice}</dd>
        </div>
      </dl>
      {reviews.map(({ on, by, note }) => (
        <p key={`${on} ${note}`} className="small">
          {text('flags.reviewed', { day: format.day(on), member: memberName(by) })} <span dir="auto">{note}</span>
        </p>
      ))}
    </>
  );
}

/** The case it comes from is closed to whoever reads this. */
function Closed({ flag: { owner } }: { flag: Flag }) {
  const text = useText();
  const memberName = useMemberName();
  return <p>{text('flags.closed', { member: memberName(owner) })}</p>;
}

function Ended({ flag: { lifted } }: { flag: Flag }) {
  const text = useText();
  const format = useFormat();
  const memberName = useMemberName();
  if (lifted === null) return null;
  return (
    <p>
      {text('flags.endedBy', { day: format.day(lifted.on), member: memberName(lifted.by) })}{' '}
      <span dir="auto">{lifted.reason}</span>
    </p>
  );
}

function Foot({ flag: { owner, madeBy, madeAt } }: { flag: Flag }) {
  const text = useText();
  const format = useFormat();
  const memberName = useMemberName();
  const made = text('flags.made', { member: memberName(madeBy), when: format.dateTime(madeAt) });
  return <p className="small">{[text('flags.ownerIs', { member: memberName(owner) }), made].join(' · ')}</p>;
}

/** Once its end is written down, nothing more is. */
function Actions({ row: { flag, person } }: Pick<FlagLineProps, 'row'>) {
  const text = useText();
  const [doing, setDoing] = useState<'review' | 'end'>();
  const name = displayName(person) || text('flags.described');
  const close = () => setDoing(undefined);
  if (flag.lifted !== null || (flag.endsOn !== null && flag.endsOn < today())) return null;
  return (
    <div className="flag-actions">
      <Button aria-label={text('flags.reviewOf', { name })} onPress={() => setDoing('review')}>
        {text('flags.reviewNow')}
      </Button>
      <Button variant="quiet" aria-label={text('flags.endOf', { name })} onPress={() => setDoing('end')}>
        {text('flags.end')}
      </Button>
      {doing === 'review' && <ReviewFlagDialog flag={flag} onClose={close} />}
      {doing === 'end' && <EndFlagDialog flag={flag} onClose={close} />}
    </div>
  );
}
