import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import type { LetterSummary } from '../../../shared/letters/letter.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useRecipientName } from './recipients.ts';

interface LetterLineProps {
  readonly letter: LetterSummary;
  readonly incident: IncidentDetail;
  readonly onOpen: () => void;
}

export function LetterLine({ letter, incident, onOpen }: LetterLineProps) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const recipient = useRecipientName(incident)(letter.to);
  const kind = text(`letters.kind.${letter.kind}`);
  return (
    <li className="sheet section-head letter-line">
      <div>
        <h3>
          {kind} <LetterState letter={letter} />
        </h3>
        {recipient !== '' && <div>{text('letters.toPerson', { name: recipient })}</div>}
        <div className="small">
          {text('letters.changed', { member: nameOf(letter.changedBy), when: format.dateTime(letter.changedAt) })}
        </div>
      </div>
      <Button aria-label={text('letters.openName', { kind, name: recipient })} onPress={onOpen}>
        {text('letters.open')}
      </Button>
    </li>
  );
}

/** Draft, signed, left: in a word. */
export function LetterState({ letter: { signed, left } }: { letter: Pick<LetterSummary, 'signed' | 'left'> }) {
  const text = useText();
  if (left.length > 0) return <Chip tone="on">{text('letters.state.left')}</Chip>;
  return <Chip>{text(signed === null ? 'letters.state.draft' : 'letters.state.signed')}</Chip>;
}
