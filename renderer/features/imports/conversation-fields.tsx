import type { ChatChoices } from '../../../shared/imports/chat.ts';
import type { FoundMessages } from '../../../shared/imports/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { type FileChoices, notesOf } from './import-draft.ts';

type Conversation = Extract<FoundMessages, { kind: 'chat' }>;

interface ConversationFieldsProps {
  readonly found: Conversation;
  readonly choices: FileChoices;
  readonly onChange: (choices: FileChoices) => void;
}

/** What a conversation does not say of itself, and how it is to stand in the timeline. */
export function ConversationFields({ found, choices, onChange }: ConversationFieldsProps) {
  const text = useText();
  const { chat } = choices;
  const say = (part: Partial<ChatChoices>) => onChange({ ...choices, chat: { ...chat, ...part } });
  const asks = (question: Conversation['questions'][number]) => found.questions.includes(question);
  return (
    <>
      {asks('order') && (
        <RadioField
          label={text('imports.order')}
          value={chat.order ?? ''}
          onChange={(order) => say({ order: order === 'month-day' ? order : 'day-month' })}
          options={['day-month', 'month-day'].map((order) => ({ value: order, label: text(`imports.order.${order}`) }))}
          inline
        />
      )}
      {asks('columns') && <ColumnFields found={found} chat={chat} onChange={say} />}
      <div className="side-by-side">
        {asks('day') && (
          <DateField
            label={text('imports.day')}
            hint={text('imports.day.hint')}
            value={chat.day ?? ''}
            onChange={(day) => say({ day: day === '' ? undefined : day })}
          />
        )}
        <SelectField
          label={text('imports.zone')}
          value={chat.zone}
          onChange={(zone) => say({ zone })}
          options={zones(chat.zone)}
        />
      </div>
      <RadioField
        label={text('imports.notes')}
        value={notesOf(found, choices)}
        onChange={(notes) => onChange({ ...choices, notes: notes === 'day' ? 'day' : 'message' })}
        options={['message', 'day'].map((notes) => ({ value: notes, label: text(`imports.notes.${notes}`) }))}
        inline
      />
    </>
  );
}

interface ColumnFieldsProps {
  readonly found: Conversation;
  readonly chat: ChatChoices;
  readonly onChange: (part: Partial<ChatChoices>) => void;
}

function ColumnFields({ found: { columns, taken }, chat, onChange }: ColumnFieldsProps) {
  const text = useText();
  const options = columns.map((name, index) => ({
    value: String(index),
    label: name || text('imports.column.nameless', { number: index + 1 }),
  }));
  return (
    <div className="side-by-side">
      {(['when', 'from', 'text'] as const).map((column) => (
        <SelectField
          key={column}
          label={text(`imports.column.${column}`)}
          value={String(chat.columns?.[column] ?? taken[column] ?? '')}
          onChange={(index) => onChange({ columns: { ...chat.columns, [column]: Number(index) } })}
          options={options}
        />
      ))}
    </div>
  );
}

function zones(chosen: string): { value: string; label: string }[] {
  const all = new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...all].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
