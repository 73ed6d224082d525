import { useState } from 'react';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { faultOf, PROTECTION_KINDS, type ProtectionChoice, type ProtectionKind } from './protection.ts';

interface ProtectionFieldsProps {
  readonly choice: ProtectionChoice;
  /** Those that may be chosen. */
  readonly kinds?: readonly ProtectionKind[];
  readonly made: string;
  readonly onChange: (part: Partial<ProtectionChoice>) => void;
  readonly onMakeAnother: () => void;
}

export function ProtectionFields(props: ProtectionFieldsProps) {
  const { choice, kinds = PROTECTION_KINDS, made, onChange, onMakeAnother } = props;
  const text = useText();
  return (
    <>
      <RadioField
        label={text('exports.protection')}
        value={choice.kind}
        onChange={(value) => onChange({ kind: kinds.find((kind) => kind === value) ?? 'made' })}
        options={kinds.map((kind) => ({
          value: kind,
          label: text(`exports.protection.${kind}`),
          description: text(`exports.protection.${kind}.about`),
        }))}
      />
      {choice.kind === 'made' && <Made passphrase={made} onMakeAnother={onMakeAnother} />}
      {choice.kind === 'own' && <Own typed={choice.own} onChange={(own) => onChange({ own })} />}
      {choice.kind === 'none' && (
        <div className="care">
          <p>{text('exports.none.warning')}</p>
          <CheckboxField
            label={text('exports.none.understood')}
            checked={choice.understood}
            onChange={(understood) => onChange({ understood })}
          />
        </div>
      )}
    </>
  );
}

function Made({ passphrase, onMakeAnother }: { passphrase: string; onMakeAnother: () => void }) {
  const text = useText();
  return (
    <div className="made-passphrase">
      <h3>{text('exports.made.label')}</h3>
      <output className="passphrase">{passphrase}</output>
      <div className="form-foot">
        <Button variant="quiet" onPress={onMakeAnother}>
          {text('exports.made.another')}
        </Button>
        <CopyButton passphrase={passphrase} />
      </div>
      <p className="small">{text('exports.made.note')}</p>
    </div>
  );
}

function CopyButton({ passphrase }: { passphrase: string }) {
  const text = useText();
  const [isCopied, setIsCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(passphrase).then(
      () => setIsCopied(true),
      () => undefined,
    );
  return (
    <>
      <Button variant="quiet" onPress={copy}>
        {text('exports.made.copy')}
      </Button>
      <span className="small" role="status">
        {isCopied && text('exports.made.copied')}
      </span>
    </>
  );
}

function Own({ typed, onChange }: { typed: string; onChange: (typed: string) => void }) {
  const text = useText();
  const fault = typed === '' ? undefined : faultOf(typed.normalize('NFC'));
  return (
    <TextField
      label={text('exports.own.label')}
      value={typed}
      onChange={onChange}
      {...(fault && { error: text(`exports.own.${fault}`) })}
    />
  );
}
