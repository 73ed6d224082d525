import type { ListQuestion } from '../../../shared/bans/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EventField } from '../../ui/event-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** `day`: empty while it is being typed. */
export type TypedFilter = Pick<ListQuestion, 'text' | 'eventId' | 'include'> & { readonly day: string };

interface BansFilterProps {
  readonly typed: TypedFilter;
  readonly onChange: (part: Partial<TypedFilter>) => void;
}

export function BansFilter({ typed, onChange }: BansFilterProps) {
  const text = useText();
  return (
    <>
      <div className="bans-filter">
        <TextField
          label={text('bans.find')}
          value={typed.text}
          onChange={(sought) => onChange({ text: sought })}
          maxLength={300}
          type="search"
        />
        <DateField label={text('bans.on')} value={typed.day} onChange={(day) => onChange({ day })} />
        <SelectField
          label={text('bans.show')}
          value={typed.include}
          onChange={(include) => onChange({ include: INCLUDES.find((each) => each === include) ?? 'in-force' })}
          options={INCLUDES.map((value) => ({ value, label: text(`bans.show.${value}`) }))}
        />
        <EventField
          label={text('bans.event')}
          none={text('bans.event.any')}
          value={typed.eventId}
          // Asked for an event, what counts is its first day.
          onChange={(event) => onChange({ eventId: event?.id ?? null, ...(event && { day: event.startsOn }) })}
        />
      </div>
      {typed.eventId !== null && <p className="small">{text('bans.event.about')}</p>}
    </>
  );
}

const INCLUDES = ['in-force', 'ended', 'all'] as const;
