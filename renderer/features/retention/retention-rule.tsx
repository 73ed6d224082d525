import { RETENTION_PRESETS } from '../../../shared/retention/presets.ts';
import { HowErased, Outcome, type RetentionRule as Rule } from '../../../shared/retention/rule.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRetentionRule, useSetRetentionRule } from './queries.ts';
import { isWrong, PRESET_NAMES, presetOf, ruleOf, type TypedRule, typedRule } from './typed-rule.ts';
import '../../ui/record.css';

/** How long the team keeps what: taken from another body, or its own. */
export function RetentionRule() {
  const { data } = useRetentionRule();
  return data === undefined ? null : <RuleForm kept={data.rule} isAgreed={data.agreedOn !== null} />;
}

function RuleForm({ kept, isAgreed }: { kept: Rule; isAgreed: boolean }) {
  const text = useText();
  const { value, setValue, discard } = useDraft<TypedRule>('retention-rule', typedRule(kept));
  const change = useSetRetentionRule();
  const rule = ruleOf(value);
  const preset = presetOf(value);
  const save = () => rule && change.mutate({ rule }, { onSuccess: () => void discard() });
  const isKept = isAgreed && JSON.stringify(rule) === JSON.stringify(kept);
  const choose = (chosen: string) => {
    const name = PRESET_NAMES.find((each) => each === chosen);
    if (name) setValue((typed) => ({ ...typedRule(RETENTION_PRESETS[name]), graceDays: typed.graceDays }));
  };
  return (
    <Form onSubmit={save}>
      <p>{text('retention.rule.about')}</p>
      {!isAgreed && <p className="care">{text('retention.rule.none')}</p>}
      <RadioField
        label={text('retention.rule.preset')}
        value={preset ?? 'own'}
        onChange={choose}
        options={[...PRESET_NAMES, ...(preset === undefined ? ['own'] : [])].map((name) => ({
          value: name,
          label: text(`retention.preset.${name}`),
          description: text(`retention.preset.${name}.about`),
        }))}
      />
      <Terms value={value} onChange={setValue} />
      {change.error && <ErrorNote error={change.error} />}
      <div className="form-foot">
        <Button variant="primary" type="submit" isDisabled={rule === undefined || isKept} isPending={change.isPending}>
          {text('retention.rule.save')}
        </Button>
        <span className="small" role="status">
          {change.isSuccess && isKept ? text('retention.rule.saved', { days: kept.graceDays }) : ''}
        </span>
      </div>
    </Form>
  );
}

function Terms({ value, onChange }: { value: TypedRule; onChange: (value: TypedRule) => void }) {
  const text = useText();
  const wrong = (months: string) => (isWrong(months) ? text('retention.rule.wrong') : undefined);
  const graceWrong = !(Number(value.graceDays) >= 7 && Number(value.graceDays) <= 365);
  return (
    <>
      {Outcome.options.map((outcome) => (
        <fieldset key={outcome} className="group">
          <legend>{text(`retention.outcome.${outcome}`)}</legend>
          <p className="small">{text(`retention.outcome.${outcome}.about`)}</p>
          <div className="side-by-side">
            <TextField
              label={text('retention.rule.months')}
              hint={text('retention.rule.months.hint')}
              value={value.outcomes[outcome].months}
              onChange={(months) => onChange(withTerm(value, outcome, { months }))}
              maxLength={4}
              error={wrong(value.outcomes[outcome].months)}
            />
            <SelectField
              label={text('retention.rule.how')}
              hint={text(`retention.how.${value.outcomes[outcome].how}.about`)}
              value={value.outcomes[outcome].how}
              onChange={(how) => onChange(withTerm(value, outcome, { how: HowErased.parse(how) }))}
              options={HowErased.options.map((how) => ({ value: how, label: text(`retention.how.${how}`) }))}
            />
          </div>
        </fieldset>
      ))}
      <fieldset className="group">
        <legend>{text('retention.rule.others')}</legend>
        <div className="side-by-side">
          <TextField
            label={text('retention.rule.drafts')}
            hint={text('retention.rule.months.hint')}
            value={value.drafts}
            onChange={(drafts) => onChange({ ...value, drafts })}
            maxLength={4}
            error={wrong(value.drafts)}
          />
          <TextField
            label={text('retention.rule.grace')}
            hint={text('retention.rule.grace.hint')}
            value={value.graceDays}
            onChange={(graceDays) => onChange({ ...value, graceDays })}
            maxLength={3}
            error={graceWrong ? text('retention.rule.graceWrong') : undefined}
          />
        </div>
      </fieldset>
    </>
  );
}

function withTerm(rule: TypedRule, outcome: Outcome, part: Partial<TypedRule['outcomes'][Outcome]>): TypedRule {
  return { ...rule, outcomes: { ...rule.outcomes, [outcome]: { ...rule.outcomes[outcome], ...part } } };
}
