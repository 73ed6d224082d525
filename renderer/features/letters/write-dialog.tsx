import type { IncidentDetail } from '../../../shared/incidents/incident.ts';
import { GOES_TO, type LetterId, LetterKind } from '../../../shared/letters/letter.ts';
import { displayName, PersonId } from '../../../shared/people/person.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWriteLetter } from './queries.ts';
import { isForOthers, recipientsOf } from './recipients.ts';

interface TypedOrder {
  readonly kind: LetterKind | '';
  readonly to: string;
  readonly addressee: string;
}

interface WriteDialogProps {
  readonly incident: IncidentDetail;
  readonly onWritten: (id: LetterId) => void;
  readonly onClose: () => void;
}

/** Asks which letter, and to whom; the rest is filled in from the case. */
export function WriteDialog({ incident, onWritten, onClose }: WriteDialogProps) {
  const text = useText();
  const draft = useDraft<TypedOrder>(`letter-new:${incident.id}`, { kind: '', to: '', addressee: '' });
  const write = useWriteLetter();
  const order = orderOf(incident, draft.value);
  const start = () =>
    order !== undefined &&
    write.mutate(order, { onSuccess: ({ id }) => void draft.discard().then(() => onWritten(id)) });
  return (
    <Dialog
      title={text('letters.write')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={start} isDisabled={order === undefined} isPending={write.isPending}>
          {text('letters.write.start')}
        </DialogButtons>
      }
    >
      <OrderFields
        incident={incident}
        typed={draft.value}
        onChange={(part) => draft.setValue((before) => ({ ...before, ...part }))}
      />
      {write.error && <ErrorNote error={write.error} />}
    </Dialog>
  );
}

interface OrderFieldsProps {
  readonly incident: IncidentDetail;
  readonly typed: TypedOrder;
  readonly onChange: (part: Partial<TypedOrder>) => void;
}

function OrderFields({ incident, typed, onChange }: OrderFieldsProps) {
  const text = useText();
  const { kind, to, addressee } = typed;
  return (
    <>
      <SelectField
        label={text('letters.kind')}
        value={kind}
        onChange={(value) => onChange({ kind: LetterKind.parse(value), to: '' })}
        options={LetterKind.options.map((value) => ({
          value,
          label: text(`letters.kind.${value}`),
          description: text(`letters.kind.${value}.about`),
        }))}
      />
      {kind !== '' && isForOthers(kind) && (
        <TextField
          label={text('letters.addressee')}
          hint={text('letters.addressee.hint')}
          value={addressee}
          onChange={(value) => onChange({ addressee: value })}
          maxLength={300}
          optional
        />
      )}
      {kind !== '' && !isForOthers(kind) && (
        <Recipients incident={incident} kind={kind} to={to} onChange={(value) => onChange({ to: value })} />
      )}
    </>
  );
}

interface RecipientsProps {
  readonly incident: IncidentDetail;
  readonly kind: LetterKind;
  readonly to: string;
  readonly onChange: (to: string) => void;
}

function Recipients({ incident, kind, to, onChange }: RecipientsProps) {
  const text = useText();
  const fitting = recipientsOf(incident, kind);
  if (fitting.length === 0) return <p className="care">{text('letters.nobody', { role: GOES_TO[kind][0] ?? '' })}</p>;
  return (
    <SelectField
      label={text('letters.to')}
      value={to || (fitting.length === 1 ? (fitting[0]?.person.id ?? '') : '')}
      onChange={onChange}
      options={fitting.map(({ person, role }) => ({
        value: person.id,
        label: displayName(person) || text('letters.described'),
        description: text(`leaks.role.${role}`),
      }))}
    />
  );
}

/** Undefined as long as something is missing; where there is one recipient only, it is they. */
function orderOf(incident: IncidentDetail, { kind, to, addressee }: TypedOrder) {
  if (kind === '') return undefined;
  if (isForOthers(kind)) return { incidentId: incident.id, kind, to: null, addressee };
  const [first, ...others] = recipientsOf(incident, kind);
  const chosen = to || (others.length === 0 ? first?.person.id : undefined);
  return chosen === undefined ? undefined : { incidentId: incident.id, kind, to: PersonId.parse(chosen) };
}
