import { MemberId } from '../../../shared/members/member.ts';
import { ReportFields } from '../../../shared/reports/report.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { AnswerField } from './answer-field.tsx';
import { useCaseTeam } from './queries.ts';
import type { StepProps } from './step-props.ts';
import { ToldField } from './told-field.tsx';

const Anonymity = ReportFields.shape.anonymity.unwrap();

/** What they want for themselves. Suggestions are the last field, as nobody asks for them. */
export function WishesStep(props: StepProps) {
  const text = useText();
  const {
    intake: { fields },
    changeFields,
  } = props;
  return (
    <>
      <AnswerField
        label={text('intake.agreesToConvene')}
        hint={text('intake.agreesToConvene.hint')}
        caution={text('intake.beside.agreesToConvene')}
        value={fields.agreesToConvene}
        onChange={(agreesToConvene) => changeFields({ agreesToConvene })}
      />
      <KeptOut {...props} />
      <Anonymous {...props} />
      <AnswerField
        label={text('intake.wouldReveal')}
        value={fields.wouldReveal}
        onChange={(wouldReveal) => changeFields({ wouldReveal })}
      />
      <AnswerField
        label={text('intake.fearsForSafety')}
        value={fields.fearsForSafety}
        onChange={(fearsForSafety) => changeFields({ fearsForSafety })}
      />
      {(fields.wouldReveal === 'yes' || fields.fearsForSafety === 'yes') && (
        <p className="care">{text('intake.revealing')}</p>
      )}
      {(fields.fearsForSafety === 'yes' || fields.fearsNote !== '') && (
        <ToldField {...props} name="fearsNote" rows={2} />
      )}
      <ToldField {...props} name="tellLater" rows={2} />
      <ToldField {...props} name="suggestions" rows={2} hint={text('intake.suggestions.hint')} />
    </>
  );
}

/** Nobody is asked why. Where the team is one member, there is nobody to choose between. */
function KeptOut({ intake: { keepOut = [] }, change }: StepProps) {
  const text = useText();
  const team = useCaseTeam().data ?? [];
  if (team.length < 2) return null;
  return (
    <CheckboxGroup
      label={text('intake.keepOut')}
      hint={text('intake.keepOut.hint')}
      optional
      value={keepOut}
      onChange={(ids) => change({ keepOut: MemberId.array().parse(ids) })}
      options={team.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function Anonymous(props: StepProps) {
  const text = useText();
  const {
    intake: { fields, reporterNamed },
    change,
    changeFields,
    mistake,
  } = props;
  const isAnonymous = fields.anonymity !== 'none' && fields.anonymity !== 'not-asked';
  return (
    <>
      <RadioField
        id="intake-anonymous"
        label={text('intake.anonymity')}
        error={mistake('anonymous')}
        value={fields.anonymity}
        onChange={(value) => changeFields({ anonymity: Anonymity.parse(value) })}
        options={Anonymity.options.map((value) => ({
          value,
          label: text(`intake.anonymity.${value}`),
          ...(value !== 'not-asked' && { description: text(`intake.anonymity.${value}.means`) }),
        }))}
      />
      {fields.anonymity === 'towards-everyone' && reporterNamed === 'yes' && (
        <div className="care" role="alert">
          <p>{text('intake.namedAnyway')}</p>
          <Button onPress={() => change({ reporterNamed: 'no' })}>{text('intake.takeNameOut')}</Button>
        </div>
      )}
      {(isAnonymous || fields.anonymityNote !== '') && <ToldField {...props} name="anonymityNote" />}
    </>
  );
}
