import { useState } from 'react';
import type { Event } from '../../../shared/events/event.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EnterDoor } from './enter-door.tsx';
import { WriteList } from './write-list.tsx';
import './door.css';

/** Checking names where people come in: on this device, or on another one. */
export function DoorOfEvent({ event }: { event: Event }) {
  const text = useText();
  const { value: lead, setValue } = useDraft(`door-lead:${event.id}`, { lead: '', reach: '' });
  const [isMissing, setIsMissing] = useState(false);
  const hasLead = lead.lead.trim() !== '' && lead.reach.trim() !== '';
  /** Undefined, and said, as long as nobody could be called. */
  const askForLead = () => {
    setIsMissing(!hasLead);
    return hasLead ? lead : undefined;
  };
  const problem = (part: string) => (isMissing && part.trim() === '' ? text('door.lead.missing') : undefined);
  return (
    <div className="stack door-setup">
      <Sheet title={text('door.lead')}>
        <TextField
          label={text('door.lead.name')}
          value={lead.lead}
          onChange={(typed) => setValue({ ...lead, lead: typed })}
          error={problem(lead.lead)}
          maxLength={300}
        />
        <TextField
          label={text('door.lead.reach')}
          hint={text('door.lead.reach.hint')}
          value={lead.reach}
          onChange={(typed) => setValue({ ...lead, reach: typed })}
          error={problem(lead.reach)}
          maxLength={300}
        />
      </Sheet>
      <Sheet title={text('door.mode')}>
        <p>{text('door.mode.about')}</p>
        <EnterDoor event={event} askForLead={askForLead} />
      </Sheet>
      <Sheet title={text('door.list')}>
        <p>{text('door.list.about')}</p>
        <WriteList event={event} askForLead={askForLead} />
      </Sheet>
    </div>
  );
}
