import { useState } from 'react';
import { localIn } from '../../../shared/imports/local-time.ts';
import type { FoundMessage } from '../../../shared/imports/message.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import {
  canBeAdded,
  changeOf,
  type FileChoices,
  isWanted,
  type MessageChange,
  momentOf,
  shownTime,
} from './import-draft.ts';

interface MessageEntryProps {
  readonly message: FoundMessage;
  /** Of a conversation the sender, and where a message begins, can be read wrongly as well. */
  readonly isChat: boolean;
  readonly choices: FileChoices;
  readonly onChange: (part: MessageChange) => void;
}

/** One message: whether it is added, and what was corrected of it. */
export function MessageEntry({ message, isChat, choices, onChange }: MessageEntryProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const number = message.index + 1;
  const canBeCorrected = message.problem === 'no-date' || (isChat && message.problem === null);
  return (
    <li className="message">
      <CheckboxField
        label={useHead(message, choices)}
        checked={isWanted(message, choices)}
        onChange={(wanted) => onChange({ wanted })}
        isDisabled={!canBeAdded(message, choices)}
      />
      <div className="message-body">
        <Problem message={message} choices={choices} />
        {message.subject !== '' && <p dir="auto">{message.subject}</p>}
        <p className="typed small excerpt" dir="auto">
          {message.text}
        </p>
        {message.attachments.length > 0 && (
          <p className="small" dir="auto">
            {text('imports.attached', { names: message.attachments.join(', ') })}
          </p>
        )}
        {canBeCorrected && !isOpen && (
          <Button variant="quiet" aria-label={text('imports.correct.name', { number })} onPress={() => setIsOpen(true)}>
            {text('imports.correct')}
          </Button>
        )}
        {isOpen && <Correction message={message} isChat={isChat} choices={choices} onChange={onChange} />}
        {isOpen && <Button onPress={() => setIsOpen(false)}>{text('imports.correct.done')}</Button>}
      </div>
    </li>
  );
}

/** When and by whom, as it would be added. */
function useHead(message: FoundMessage, choices: FileChoices): string {
  const text = useText();
  const format = useFormat();
  const moment = momentOf(message, choices);
  const { from = message.from, joined } = changeOf(choices, message);
  if (joined) return text('imports.joined');
  const zone = moment?.zone ?? choices.chat.zone;
  const when =
    moment === null
      ? text('imports.noDate')
      : `${format.day(localIn(moment.at, zone).slice(0, 10))}, ${localIn(moment.at, zone).slice(11, 16)}`;
  return text('imports.head', { when, from: from || text('imports.nobody') });
}

function Problem({ message, choices }: { message: FoundMessage; choices: FileChoices }) {
  const text = useText();
  const { problem } = message;
  if (problem === null || (problem === 'no-date' && canBeAdded(message, choices))) return null;
  return <p className="small problem">{text(`imports.problem.${problem}`)}</p>;
}

function Correction({ message, isChat, choices, onChange }: MessageEntryProps) {
  const text = useText();
  const { day, time } = shownTime(message, choices);
  const { from = message.from, joined = false } = changeOf(choices, message);
  return (
    <>
      <div className="side-by-side">
        <DateField label={text('imports.correct.day')} value={day} onChange={(typed) => onChange({ day: typed })} />
        <TimeField label={text('imports.correct.time')} value={time} onChange={(typed) => onChange({ time: typed })} />
        {isChat && (
          <TextField
            label={text('imports.correct.from')}
            value={from}
            onChange={(typed) => onChange({ from: typed })}
            maxLength={300}
          />
        )}
      </div>
      {isChat && message.index > 0 && (
        <CheckboxField
          label={text('imports.correct.joined')}
          checked={joined}
          onChange={(value) => onChange({ joined: value })}
        />
      )}
    </>
  );
}
