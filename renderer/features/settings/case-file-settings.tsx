import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type SettingsValue, useSettings, useUpdateSettings } from './queries.ts';

const MINUTES = [1, 2, 5, 10, 15, 30, 60];

/** Kept in the case file and the same for everybody who opens it. */
export function CaseFileSettings() {
  const text = useText();
  const { data, error } = useSettings();
  return (
    <section aria-labelledby="settings-file">
      <h2 id="settings-file">{text('settings.file')}</h2>
      <p className="small">{text('settings.file.about')}</p>
      {error && <ErrorNote error={error} />}
      {data && <SettingsForm kept={data} />}
    </section>
  );
}

function SettingsForm({ kept }: { kept: SettingsValue }) {
  const text = useText();
  const [changed, setChanged] = useState<Partial<SettingsValue>>({});
  const [isMissing, setIsMissing] = useState(false);
  const update = useUpdateSettings();
  const { organisation, idleMinutes } = { ...kept, ...changed };
  const minutes = MINUTES.includes(idleMinutes) ? MINUTES : [...MINUTES, idleMinutes].sort((a, b) => a - b);
  const save = () => {
    setIsMissing(organisation.trim() === '');
    if (organisation.trim() !== '') update.mutate({ organisation, idleMinutes }, { onSuccess: () => setChanged({}) });
  };
  return (
    <Form onSubmit={save}>
      <TextField
        label={text('settings.organisation')}
        value={organisation}
        onChange={(value) => setChanged({ ...changed, organisation: value })}
        maxLength={300}
        error={isMissing ? text('settings.organisation.missing') : undefined}
      />
      <SelectField
        label={text('settings.idle')}
        hint={text('settings.idle.hint')}
        value={String(idleMinutes)}
        onChange={(value) => setChanged({ ...changed, idleMinutes: Number(value) })}
        options={minutes.map((count) => ({ value: String(count), label: text('settings.idle.minutes', { count }) }))}
      />
      {update.error && <ErrorNote error={update.error} />}
      <div className="form-foot">
        <Button variant="primary" type="submit" isPending={update.isPending}>
          {text('settings.save')}
        </Button>
        <span className="small" role="status">
          {update.isSuccess && Object.keys(changed).length === 0 ? text('settings.saved') : ''}
        </span>
      </div>
    </Form>
  );
}
