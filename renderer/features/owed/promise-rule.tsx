import { PRESETS } from '../../../shared/promises/presets.ts';
import type { PromiseRules } from '../../../shared/promises/promise.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { usePromiseRules } from '../../hooks/use-promise-rules.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { useSetPromiseRules } from './queries.ts';
import { TermField } from './term-field.tsx';
import { PRESET_NAMES, presetOf, rulesOf, TIMED, type TypedRules, typedRules } from './typed-rules.ts';
import '../../ui/record.css';
import './owed.css';

/** What the team promises in public: taken from another body, or its own. */
export function PromiseRule() {
  const rules = usePromiseRules();
  return rules === undefined ? null : <RuleForm kept={rules} />;
}

function RuleForm({ kept }: { kept: PromiseRules }) {
  const text = useText();
  const { value, setValue, discard } = useDraft<TypedRules>('promise-rules', typedRules(kept));
  const change = useSetPromiseRules();
  const rules = rulesOf(value);
  const preset = presetOf(value);
  const save = () => rules && change.mutate({ rules }, { onSuccess: () => void discard() });
  const isKept = JSON.stringify(rules) === JSON.stringify(kept);
  return (
    <Form onSubmit={save}>
      <p>{text('owed.rules.about')}</p>
      <RadioField
        label={text('owed.rules.preset')}
        value={preset ?? 'own'}
        onChange={(chosen) => setValue((typed) => presetNamed(chosen) ?? typed)}
        options={[...PRESET_NAMES, ...(preset === undefined ? ['own'] : [])].map((name) => ({
          value: name,
          label: text(`owed.preset.${name}`),
          description: text(`owed.preset.${name}.about`),
        }))}
      />
      <Terms value={value} onChange={setValue} />
      {change.error && <ErrorNote error={change.error} />}
      <div className="form-foot">
        <Button variant="primary" type="submit" isDisabled={rules === undefined || isKept} isPending={change.isPending}>
          {text('owed.rules.save')}
        </Button>
        <span className="small" role="status">
          {change.isSuccess && isKept ? text('owed.rules.saved') : ''}
        </span>
      </div>
    </Form>
  );
}

function presetNamed(chosen: string): TypedRules | undefined {
  const name = PRESET_NAMES.find((each) => each === chosen);
  return name && typedRules(PRESETS[name]);
}

function Terms({ value, onChange }: { value: TypedRules; onChange: (value: TypedRules) => void }) {
  const text = useText();
  return (
    <>
      {TIMED.map((promise) => (
        <fieldset key={promise} className="group">
          <legend>{text(`owed.promise.${promise}`)}</legend>
          <div className="side-by-side">
            {(['event', 'community'] as const).map((setting) => (
              <TermField
                key={setting}
                label={text(`owed.rules.${setting}`)}
                value={value[promise][setting]}
                onChange={(term) => onChange({ ...value, [promise]: { ...value[promise], [setting]: term } })}
              />
            ))}
          </div>
          {promise === 'answer' && (
            <RadioField
              label={text('owed.rules.from')}
              value={value.from}
              onChange={(from) => onChange({ ...value, from: from === 'meeting' ? 'meeting' : 'report' })}
              options={['report', 'meeting'].map((from) => ({ value: from, label: text(`owed.rules.from.${from}`) }))}
              inline
            />
          )}
        </fieldset>
      ))}
      <fieldset className="group">
        <legend>{text('owed.promise.appeal-window')}</legend>
        <TermField
          label={text('owed.rules.decided')}
          value={value.appealWindow}
          onChange={(appealWindow) => onChange({ ...value, appealWindow })}
        />
      </fieldset>
    </>
  );
}
