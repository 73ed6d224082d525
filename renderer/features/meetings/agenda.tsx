import type { AgendaKey, Meeting, MeetingCase } from '../../../shared/meetings/meeting.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Carrier } from './carrier.tsx';
import type { CaseMinutes } from './use-minutes.ts';

/** One case of a meeting, and what is typed about it. */
export interface AgendaProps {
  readonly meeting: Meeting;
  readonly about: MeetingCase;
  readonly minutes: CaseMinutes;
}

/** The headings of the handbook in their order, each with its question and room for what was said. */
export function Agenda({ meeting, about, minutes }: AgendaProps) {
  const text = useText();
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{text('meetings.agenda.title')}</h2>
      {minutes.error != null && <ErrorNote error={minutes.error} />}
      <ol className="agenda">
        {about.agenda.map(({ key }) => (
          <li key={key}>
            {meeting.heldAt === null ? (
              <Open agendaKey={key} minutes={minutes} />
            ) : (
              <Held agendaKey={key} said={minutes.of(key)} />
            )}
            {key === 'their-side' && <Carrier meeting={meeting} about={about} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Open({ agendaKey, minutes }: { agendaKey: AgendaKey; minutes: CaseMinutes }) {
  const text = useText();
  const keep = () => void minutes.keep(agendaKey).catch(() => undefined /* shown on top of the agenda */);
  return (
    <>
      <TextField
        label={text(`agenda.${agendaKey}`)}
        hint={text(`agenda.${agendaKey}.question`)}
        value={minutes.of(agendaKey)}
        onChange={(typed) => minutes.type(agendaKey, typed)}
        onBlur={keep}
        multiline
        rows={1}
      />
      {minutes.isPending(agendaKey) && (
        <div className="form-foot">
          <span className="small">{text('meetings.agenda.pending')}</span>
          <Button variant="quiet" onPress={keep}>
            {text('meetings.agenda.saveNow')}
          </Button>
        </div>
      )}
    </>
  );
}

function Held({ agendaKey, said }: { agendaKey: AgendaKey; said: string }) {
  const text = useText();
  return (
    <>
      <h3>{text(`agenda.${agendaKey}`)}</h3>
      {said.trim() === '' ? <p className="soft">{text('meetings.agenda.none')}</p> : <p className="typed">{said}</p>}
    </>
  );
}
