import type { Meeting, MeetingCase, Vote } from '../../../shared/meetings/meeting.ts';
import type { BallotChoice, Quorum } from '../../../shared/meetings/quorum.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { useCastBallot, useCloseVote } from './queries.ts';
import { VoteForm } from './vote-form.tsx';

const CHOICES: readonly BallotChoice[] = ['for', 'against', 'abstain'];

interface VotesProps {
  readonly meeting: Meeting;
  readonly about: MeetingCase;
}

/** The behaviour plan and the consequence apart, so that nobody trades one for the other. */
export function Votes({ meeting, about }: VotesProps) {
  const text = useText();
  const isHeld = meeting.heldAt !== null;
  if (isHeld && about.votes.length === 0) return null;
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">{text('meetings.votes.title')}</h2>
      {!isHeld && <p className="small">{text('meetings.votes.hint')}</p>}
      <ul className="plain stack votes">
        {about.votes.map((vote) => (
          <li key={vote.id} className="sheet">
            <VoteHead vote={vote} />
            {vote.result === null ? (
              <Ballots meeting={meeting} about={about} vote={vote} />
            ) : (
              <Counted ballots={vote.ballots} quorum={vote.result.quorum} />
            )}
          </li>
        ))}
      </ul>
      {!isHeld && <VoteForm meeting={meeting} about={about} />}
    </section>
  );
}

function VoteHead({ vote: { subject, proposal, result } }: { vote: Vote }) {
  const text = useText();
  return (
    <div className="section-head">
      <div>
        <h3>{text(`meetings.vote.subject.${subject}`)}</h3>
        <p className="typed">{proposal}</p>
      </div>
      {result !== null && (
        <Chip tone={result.outcome === 'carried' ? 'on' : 'plain'}>
          {text(`meetings.vote.outcome.${result.outcome}`)}
        </Chip>
      )}
    </div>
  );
}

/** Whoever is here and not out of the case; for the others it says why they are not asked. */
function Ballots({ meeting, about, vote }: VotesProps & { vote: Vote }) {
  const text = useText();
  const nameOf = useMemberName();
  const cast = useCastBallot();
  const close = useCloseVote();
  const isOut = (id: string) =>
    [...about.excluded.map(({ memberId }) => memberId), ...about.unanswered].some((out) => out === id);
  const voters = meeting.attendance.filter(({ memberId, presence }) => presence === 'present' && !isOut(memberId));
  const error = cast.error ?? close.error;
  return (
    <>
      {voters.length === 0 && <p className="care">{text('meetings.vote.nobody')}</p>}
      {voters.map(({ memberId }) => (
        <RadioField
          key={memberId}
          label={nameOf(memberId)}
          value={vote.ballots.find((ballot) => ballot.memberId === memberId)?.choice ?? ''}
          onChange={(value) => {
            const choice = CHOICES.find((known) => known === value);
            if (choice !== undefined) cast.mutate({ voteId: vote.id, memberId, choice });
          }}
          options={CHOICES.map((value) => ({ value, label: text(`meetings.vote.choice.${value}`) }))}
          inline
        />
      ))}
      <p className="small">{text('meetings.vote.others')}</p>
      <Button onPress={() => close.mutate({ voteId: vote.id })} isPending={close.isPending}>
        {text('meetings.vote.count')}
      </Button>
      {error && <ErrorNote error={error} />}
    </>
  );
}

function Counted({ ballots, quorum: { here, mayDecide } }: Pick<Vote, 'ballots'> & { quorum: Quorum }) {
  const text = useText();
  const count = (choice: BallotChoice) => ballots.filter((ballot) => ballot.choice === choice).length;
  const counts = { for: count('for'), against: count('against'), abstain: count('abstain') };
  return <p className="small">{text('meetings.vote.counted', { ...counts, here, mayDecide })}</p>;
}
