import type { QuorumRule as Rule } from '../../../shared/meetings/quorum.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useQuorumRule, useSetQuorumRule } from './queries.ts';
import './meetings.css';

const HERE = ['majority', 'two-thirds', 'everybody', 'minimum'] as const;
const CARRIES = ['majority', 'two-thirds', 'consensus'] as const;
const MINIMUM = [1, 2, 3, 4, 5, 6, 7, 8];

/** How many have to be here, and what carries a proposal: the same for every case. */
export function QuorumRule() {
  const text = useText();
  const { data, error } = useQuorumRule();
  return (
    <section className="quorum-rule" aria-labelledby="quorum-rule">
      <h2 id="quorum-rule">{text('meetings.rule.title')}</h2>
      <p>{text('meetings.rule.about')}</p>
      {error && <ErrorNote error={error} />}
      {data && <RuleForm kept={data} />}
    </section>
  );
}

function RuleForm({ kept }: { kept: Rule }) {
  const text = useText();
  const draft = useDraft<Partial<Rule>>('quorum-rule', {});
  const set = useSetQuorumRule();
  const rule = { ...kept, ...draft.value };
  const change = (part: Partial<Rule>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const counts = MINIMUM.includes(rule.minimum) ? MINIMUM : [...MINIMUM, rule.minimum];
  return (
    <Form onSubmit={() => set.mutate(rule, { onSuccess: () => void draft.discard() })}>
      <RadioField
        label={text('meetings.rule.here')}
        hint={text('meetings.rule.here.hint')}
        value={rule.here}
        onChange={(value) => change({ here: HERE.find((known) => known === value) ?? kept.here })}
        options={HERE.map((value) => ({ value, label: text(`meetings.rule.here.${value}`) }))}
      />
      <SelectField
        label={text('meetings.rule.minimum')}
        hint={text('meetings.rule.minimum.hint')}
        value={String(rule.minimum)}
        onChange={(value) => change({ minimum: Number(value) })}
        options={counts.map((count) => ({ value: String(count), label: text('meetings.rule.members', { count }) }))}
      />
      <RadioField
        label={text('meetings.rule.carries')}
        value={rule.carries}
        onChange={(value) => change({ carries: CARRIES.find((known) => known === value) ?? kept.carries })}
        options={CARRIES.map((value) => ({ value, label: text(`meetings.rule.carries.${value}`) }))}
      />
      {set.error && <ErrorNote error={set.error} />}
      <div className="form-foot">
        <Button variant="primary" type="submit" isPending={set.isPending}>
          {text('meetings.rule.save')}
        </Button>
        <span className="small" role="status">
          {set.isSuccess && Object.keys(draft.value).length === 0 ? text('meetings.rule.saved') : ''}
        </span>
      </div>
    </Form>
  );
}
