import { Setting } from '../../../shared/incidents/incident.ts';
import { ReportChannel } from '../../../shared/reports/report.ts';
import { ApproximateTime } from '../../../shared/time.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { MomentField } from './moment-field.tsx';
import type { StepProps } from './step-props.ts';
import { ToldField } from './told-field.tsx';

export function WhenStep(props: StepProps) {
  const text = useText();
  return (
    <>
      <Happened {...props} />
      <ToldField {...props} name="where" hint={text('intake.where.hint')} />
      <ToldField {...props} name="circumstances" rows={3} hint={text('intake.circumstances.hint')} />
      <ThisReport {...props} />
    </>
  );
}

function Happened({
  intake: {
    fields: { when },
  },
  changeFields,
  mistake,
}: StepProps) {
  const text = useText();
  const set = (value: ApproximateTime) => changeFields({ when: value });
  return (
    <fieldset className="group">
      <legend>{text('intake.when.group')}</legend>
      <RadioField
        label={text('intake.when.kind')}
        value={when.kind}
        onChange={(kind) => set({ ...when, kind: ApproximateTime.shape.kind.parse(kind) })}
        options={ApproximateTime.shape.kind.options.map((value) => ({
          value,
          label: text(`intake.when.kind.${value}`),
        }))}
        inline
      />
      {when.kind !== 'not-known' && (
        <MomentField end="from" value={when} onChange={set} error={mistake('happened-day')} />
      )}
      {when.kind === 'between' && (
        <MomentField end="to" value={when} onChange={set} error={mistake('until-day') ?? mistake('order')} />
      )}
      <TextField
        label={text('intake.when.words')}
        hint={text('intake.when.words.hint')}
        caution={text('intake.beside.when')}
        optional
        value={when.words ?? ''}
        onChange={(words) => set({ ...when, words })}
        maxLength={300}
      />
    </fieldset>
  );
}

/** The only fields every report needs: when and how it came, and where, as that starts the clock. */
function ThisReport({ intake: { receivedDay, receivedTime, channel, setting }, change, mistake }: StepProps) {
  const text = useText();
  return (
    <fieldset className="group">
      <legend>{text('intake.report.group')}</legend>
      <RadioField
        id="intake-channel"
        label={text('intake.channel')}
        error={mistake('channel')}
        value={channel}
        onChange={(value) => change({ channel: ReportChannel.parse(value) })}
        options={ReportChannel.options.map((value) => ({ value, label: text(`intake.channel.${value}`) }))}
        inline
      />
      <RadioField
        id="intake-setting"
        label={text('intake.setting')}
        hint={text('intake.setting.hint')}
        error={mistake('setting')}
        value={setting}
        onChange={(value) => change({ setting: Setting.parse(value) })}
        options={Setting.options.map((value) => ({ value, label: text(`intake.setting.${value}`) }))}
        inline
      />
      <div className="side-by-side">
        <DateField
          id="intake-received"
          label={text('intake.received.day')}
          error={mistake('received') ?? mistake('received-day')}
          value={receivedDay}
          onChange={(day) => change({ receivedDay: day })}
        />
        <TimeField
          label={text('intake.received.time')}
          value={receivedTime}
          onChange={(time) => change({ receivedTime: time })}
        />
      </div>
    </fieldset>
  );
}
