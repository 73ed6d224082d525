import { useState } from 'react';
import type { FoundMessage } from '../../../shared/imports/message.ts';
import type { FoundMessages } from '../../../shared/imports/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { canBeAdded, chosenOf, type FileChoices, type MessageChange } from './import-draft.ts';
import { MessageEntry } from './message-entry.tsx';

interface MessageListProps {
  readonly found: FoundMessages;
  readonly choices: FileChoices;
  readonly onChange: (choices: FileChoices) => void;
}

/** So many are drawn at first, and more with each press. */
const STEP = 100;

/** The messages of one file: all that can be added are chosen until somebody says otherwise. */
export function MessageList({ found, choices, onChange }: MessageListProps) {
  const text = useText();
  const [shown, setShown] = useState(STEP);
  const { messages } = found;
  const change = (some: readonly FoundMessage[], part: MessageChange) => {
    const changed = some.map(({ index }) => [index, { ...choices.changes[index], ...part }] as const);
    onChange({ ...choices, changes: { ...choices.changes, ...Object.fromEntries(changed) } });
  };
  const possible = messages.filter((message) => canBeAdded(message, choices));
  const rest = messages.length - shown;
  return (
    <>
      <div className="form-foot">
        <span role="status">
          {text(`imports.found.${found.kind}`, {
            count: messages.length,
            chosen: chosenOf(messages, choices).length,
            form: found.kind === 'chat' ? text(`imports.form.${found.form}`) : '',
          })}
        </span>
        <Button variant="quiet" onPress={() => change(possible, { wanted: true })}>
          {text('imports.all')}
        </Button>
        <Button variant="quiet" onPress={() => change(possible, { wanted: false })}>
          {text('imports.none')}
        </Button>
      </div>
      <ol className="plain messages">
        {messages.slice(0, shown).map((message) => (
          <MessageEntry
            key={message.index}
            message={message}
            isChat={found.kind === 'chat'}
            choices={choices}
            onChange={(part) => change([message], part)}
          />
        ))}
      </ol>
      {rest > 0 && (
        <Button onPress={() => setShown(shown + STEP)}>{text('imports.more', { count: Math.min(rest, STEP) })}</Button>
      )}
    </>
  );
}
