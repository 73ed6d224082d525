import { useState } from 'react';
import { EvidenceCopies, ExportFormat, type ExportScope } from '../../../shared/exports/bulk-export.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { CheckboxField, CheckboxGroup } from '../../ui/checkbox-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CasesDraft, mayHaveFiles, WAYS } from './cases-order.ts';
import type { ProtectionChoice } from './protection.ts';
import { ProtectionFields } from './protection-fields.tsx';

interface FieldsProps {
  readonly value: CasesDraft;
  readonly onChange: (part: Partial<CasesDraft>) => void;
}

export function WhichCases({ scope, value, onChange }: FieldsProps & { readonly scope: ExportScope }) {
  const text = useText();
  const { cases, leftOut } = scope;
  return (
    <>
      <RadioField
        label={text('exportCases.cases')}
        value={value.all ? 'all' : 'some'}
        onChange={(chosen) => onChange({ all: chosen === 'all' })}
        options={[
          { value: 'all', label: text('exportCases.all', { count: cases.length }) },
          { value: 'some', label: text('exportCases.some') },
        ]}
      />
      {leftOut > 0 && <p className="care">{text('exportCases.leftOut', { count: leftOut })}</p>}
      {!value.all && <ChosenCases cases={cases} value={value} onChange={onChange} />}
    </>
  );
}

/** More than that are found by their code name: a longer list is looked through by nobody. */
const SHOWN = 50;

function ChosenCases({ cases, value, onChange }: FieldsProps & Pick<ExportScope, 'cases'>) {
  const text = useText();
  const format = useFormat();
  const [sought, setSought] = useState('');
  const fitting = cases.filter(({ codeName }) => codeName.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <>
      {cases.length > SHOWN && (
        <TextField label={text('exportCases.find')} value={sought} onChange={setSought} maxLength={100} />
      )}
      <CheckboxGroup
        label={text('exportCases.chosen', { count: value.ids.length })}
        value={value.ids}
        onChange={(ids) => onChange({ ids })}
        options={fitting.slice(0, SHOWN).map(({ id, codeName, status, reportedAt }) => ({
          value: id,
          label: codeName,
          description: `${text(`incidents.status.${status}`)} · ${format.dateTime(reportedAt)}`,
        }))}
      />
      {fitting.length > SHOWN && <p className="small">{text('exportCases.more', { count: fitting.length })}</p>}
    </>
  );
}

export function FormatFields({ value, onChange }: FieldsProps) {
  const text = useText();
  return (
    <>
      <RadioField
        label={text('exportCases.format')}
        value={value.format}
        onChange={(chosen) => onChange({ format: ExportFormat.options.find((each) => each === chosen) ?? 'json' })}
        options={ExportFormat.options.map((each) => ({
          value: each,
          label: text(`exportCases.format.${each}`),
          description: text(`exportCases.format.${each}.about`),
        }))}
      />
      {mayHaveFiles(value) && (
        <RadioField
          label={text('exportCases.files')}
          value={value.evidence}
          onChange={(chosen) =>
            onChange({ evidence: EvidenceCopies.options.find((each) => each === chosen) ?? 'none' })
          }
          options={EvidenceCopies.options.map((each) => ({
            value: each,
            label: text(`exportCases.files.${each}`),
            ...(each !== 'none' && { description: text(`exportCases.files.${each}.about`) }),
          }))}
        />
      )}
    </>
  );
}

interface WayFieldsProps extends FieldsProps {
  readonly choice: ProtectionChoice;
  readonly onChoice: (part: Partial<ProtectionChoice>) => void;
  readonly made: string;
  readonly onMakeAnother: () => void;
}

export function WayFields({ value, onChange, choice, onChoice, made, onMakeAnother }: WayFieldsProps) {
  const text = useText();
  const { way, format, recipient } = value;
  const isReadable = way === 'folder' && format !== 'pdf';
  const choose = (chosen: string) => {
    onChange({ way: WAYS.find((each) => each === chosen) ?? 'sealed' });
    onChoice({ kind: 'made', understood: false });
  };
  return (
    <>
      <RadioField
        label={text('exportCases.way')}
        value={way}
        onChange={choose}
        options={WAYS.map((each) => ({
          value: each,
          label: text(`exportCases.way.${each}`),
          description: text(`exportCases.way.${each}.about`),
        }))}
      />
      {way === 'recipient' && (
        <TextField
          label={text('exportCases.recipient')}
          hint={text('exportCases.recipient.hint')}
          value={recipient}
          onChange={(typed) => onChange({ recipient: typed })}
          maxLength={4100}
        />
      )}
      {way !== 'recipient' && !isReadable && (
        <ProtectionFields
          choice={choice}
          kinds={way === 'sealed' ? WITH_PASSPHRASE : ANY}
          made={made}
          onChange={onChoice}
          onMakeAnother={onMakeAnother}
        />
      )}
      {isReadable && (
        <div className="care">
          <p>{text('exportCases.readable')}</p>
          <CheckboxField
            label={text('exportCases.readable.understood')}
            checked={choice.kind === 'none' && choice.understood}
            onChange={(understood) => onChoice({ kind: 'none', understood })}
          />
        </div>
      )}
    </>
  );
}

const WITH_PASSPHRASE = ['made', 'own'] as const;
const ANY = ['made', 'own', 'none'] as const;
