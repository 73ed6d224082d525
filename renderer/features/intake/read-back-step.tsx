import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import { ReportFields } from '../../../shared/reports/report.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { BeginReading } from './begin-reading.tsx';
import { CaseChoice } from './case-choice.tsx';
import { useCaseTeam } from './queries.ts';
import type { StepProps } from './step-props.ts';
import { STEPS, type Step } from './steps.ts';
import { type Told, toldAt } from './told.ts';
import { ToldField } from './told-field.tsx';

const ReadBack = ReportFields.shape.readBack.unwrap();

interface ReadBackStepProps extends StepProps {
  readonly files: readonly Evidence[];
  readonly onGoTo: (step: Step) => void;
  readonly onBegin: () => void;
}

/** All that was written, to be read to the reporter, and whether they signed it off. */
export function ReadBackStep({ files, onGoTo, onBegin, ...props }: ReadBackStepProps) {
  const text = useText();
  const format = useFormat();
  const {
    intake,
    intake: { fields },
    changeFields,
  } = props;
  const shown = (typed: string) => {
    const [day = '', time] = typed.split('T');
    return time === undefined ? format.day(day) : `${format.day(day)}, ${time}`;
  };
  const team = useCaseTeam().data ?? [];
  const named = (ids: readonly MemberId[]) =>
    team.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(', ');
  const before = intake.takenDown && { ...intake.takenDown.intake, takenDown: null };
  return (
    <>
      <BeginReading intake={intake} onBegin={onBegin} />
      {STEPS.filter((step) => step !== 'read-back').map((step) => (
        <Part
          key={step}
          step={step}
          told={toldAt(step, intake, files, { text, shown, named })}
          before={before && toldAt(step, before, files, { text, shown, named })}
          onGoTo={onGoTo}
        />
      ))}
      {fields.reading.trim() !== '' && (
        <section className="intake-part intake-reading" aria-label={text('intake.notAloud')}>
          <h2>{text('intake.notAloud')}</h2>
          <dl className="facts">
            <Line label={text('intake.reading')} value={fields.reading} />
          </dl>
        </section>
      )}
      <RadioField
        label={text('intake.readBack')}
        value={fields.readBack}
        onChange={(value) => changeFields({ readBack: ReadBack.parse(value) })}
        options={ReadBack.options.map((value) => ({ value, label: text(`intake.readBack.${value}`) }))}
      />
      {fields.readBack === 'corrected' && intake.takenDown === null && (
        <p className="care" role="status">
          {text('intake.readBack.notBegun')}
        </p>
      )}
      <ToldField {...props} name="readBackNote" rows={2} />
      <ToldField {...props} name="secondPresent" hint={text('intake.secondPresent.hint')} />
      <CaseChoice {...props} />
    </>
  );
}

interface PartProps extends Pick<ReadBackStepProps, 'onGoTo'> {
  readonly step: Step;
  readonly told: readonly Told[];
  /** As it stood when the reading back began. */
  readonly before: readonly Told[] | null;
}

function Part({ step, told, before, onGoTo }: PartProps) {
  const text = useText();
  const title = text(`intake.step.${step}`);
  return (
    <section className="intake-part" aria-labelledby={`read-${step}`}>
      <div className="section-head">
        <h2 id={`read-${step}`}>{title}</h2>
        {isOther(told, before) && <Chip>{text('intake.corrected')}</Chip>}
        <Button variant="quiet" aria-label={text('intake.changeStep', { title })} onPress={() => onGoTo(step)}>
          {text('intake.change')}
        </Button>
      </div>
      {told.length === 0 && <p className="small">{text('intake.nothing')}</p>}
      <dl className="facts">
        {told.map(({ entry, ...line }) => (
          <Line key={entry ?? line.label} {...line} />
        ))}
      </dl>
    </section>
  );
}

function isOther(told: readonly Told[], before: readonly Told[] | null): boolean {
  return before !== null && JSON.stringify(told) !== JSON.stringify(before);
}

function Line({ label, value, verbatim = false }: Omit<Told, 'entry'>) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={verbatim ? 'words' : 'typed'} dir="auto">
        {value}
      </dd>
    </div>
  );
}
