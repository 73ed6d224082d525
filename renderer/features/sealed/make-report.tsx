import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EvidenceId } from '../../../shared/evidence/evidence.ts';
import { IncidentId, Setting } from '../../../shared/incidents/incident.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { zonedAt } from '../../lib/zoned-at.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { useFileSealed, useOpenCases } from './queries.ts';

const NEW_CASE = 'new';

/** What only the team knows of it: when it came, where it came up, whether there is a case already. */
export function MakeReport({ id, wasAtEvent }: { id: EvidenceId; wasAtEvent: boolean }) {
  const text = useText();
  const navigate = useNavigate();
  const [begun] = useState(timeNow);
  const first = { day: today(), time: begun, setting: wasAtEvent ? 'event' : 'community', into: NEW_CASE };
  const { value, setValue, discard } = useDraft(`sealed-filing:${id}`, first);
  const [tried, setTried] = useState(false);
  const file = useFileSealed();
  const { day, time, setting, into } = value;
  const receivedAt = zonedAt(day, time);
  const send = () => {
    setTried(true);
    if (receivedAt === undefined || file.isPending) return;
    const order = { source: { evidence: id }, receivedAt, setting: Setting.parse(setting) };
    file.mutate(
      { ...order, ...(into !== NEW_CASE && { incidentId: IncidentId.parse(into) }) },
      {
        onSuccess: ({ incident }) => {
          void discard();
          void navigate({ to: '/incidents/$id', params: { id: incident.id } });
        },
      },
    );
  };
  return (
    <Form onSubmit={send}>
      <div className="side-by-side">
        <DateField
          label={text('ways.report.received.day')}
          value={day}
          onChange={(typed) => setValue({ ...value, day: typed })}
          error={tried && receivedAt === undefined ? text('ways.report.received.missing') : undefined}
        />
        <TimeField
          label={text('ways.report.received.time')}
          value={time}
          onChange={(typed) => setValue({ ...value, time: typed })}
        />
      </div>
      <RadioField
        label={text('ways.report.setting')}
        value={setting}
        onChange={(chosen) => setValue({ ...value, setting: chosen })}
        options={Setting.options.map((each) => ({ value: each, label: text(`ways.report.setting.${each}`) }))}
        inline
      />
      <CaseField value={into} onChange={(chosen) => setValue({ ...value, into: chosen })} />
      <Button variant="primary" type="submit" isPending={file.isPending}>
        {text(file.isPending ? 'ways.report.working' : 'ways.report.confirm')}
      </Button>
      {file.error && <ErrorNote error={file.error} />}
    </Form>
  );
}

function CaseField({ value, onChange }: { value: string; onChange: (chosen: string) => void }) {
  const text = useText();
  const { data } = useOpenCases();
  const cases = data?.incidents ?? [];
  const options = cases.map(({ id, codeName }) => ({ value: id, label: text('ways.report.into.one', { codeName }) }));
  return (
    <SelectField
      label={text('ways.report.into')}
      value={value}
      onChange={onChange}
      options={[{ value: NEW_CASE, label: text('ways.report.into.new') }, ...options]}
    />
  );
}

function timeNow(): string {
  return new Date().toTimeString().slice(0, 'HH:MM'.length);
}
