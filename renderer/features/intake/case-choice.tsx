import { useState } from 'react';
import type { OpenCase } from '../../../shared/reports/open-case.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { RadioField } from '../../ui/radio-field.tsx';
import type { Choice } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Intake } from './intake.ts';
import { useOpenCases } from './queries.ts';
import type { StepProps } from './step-props.ts';

const NEW = 'new';

/** A new case, or one more report of an open one. Those with the same people are offered; others by their code name. */
export function CaseChoice({ intake, change }: Pick<StepProps, 'intake' | 'change'>) {
  const text = useText();
  const [codeName, setCodeName] = useState('');
  const { data: found = [] } = useOpenCases(knownIn(intake), codeName.trim());
  const { joins } = intake;
  const choose = (value: string) => {
    const chosen = found.find(({ id }) => id === value);
    if (value === NEW) change({ joins: null });
    else if (chosen !== undefined) change({ joins: { id: chosen.id, codeName: chosen.codeName } });
  };
  return (
    <fieldset className="group">
      <legend>{text('intake.case.group')}</legend>
      <RadioField
        label={text('intake.case')}
        value={joins?.id ?? NEW}
        onChange={choose}
        options={[{ value: NEW, label: text('intake.case.new') }, ...useCaseOptions(found, joins)]}
      />
      <TextField
        label={text('intake.case.find')}
        optional
        value={codeName}
        onChange={setCodeName}
        autoComplete="off"
        maxLength={300}
      />
      {codeName.trim() !== '' && (
        <p className="small" role="status">
          {text('intake.case.found', { count: found.length })}
        </p>
      )}
    </fieldset>
  );
}

/** The chosen one stays, whatever is searched for next. */
function useCaseOptions(found: readonly OpenCase[], joins: Intake['joins']): Choice[] {
  const text = useText();
  const format = useFormat();
  const chosen = joins !== null && !found.some(({ id }) => id === joins.id) ? [joins] : [];
  return [
    ...chosen.map(({ id, codeName }) => ({ value: id, label: codeName })),
    ...found.map(({ id, codeName, reportedAt, samePeople }) => ({
      value: id,
      label: codeName,
      description: text(samePeople ? 'intake.case.samePeople' : 'intake.case.reported', {
        when: format.dateTime(reportedAt),
      }),
    })),
  ];
}

function knownIn({ reported, others, reporter, reporterNamed }: Intake) {
  const entries = [...reported, ...others, ...(reporterNamed === 'yes' ? [reporter] : [])];
  return [...new Set(entries.flatMap(({ known }) => (known === null ? [] : [known.id])))];
}
