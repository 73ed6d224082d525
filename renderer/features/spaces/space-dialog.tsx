import { useCallback, useId, useState } from 'react';
import type { SanctionId } from '../../../shared/sanctions/sanction.ts';
import { type Space, type SpaceInput, SpaceKind } from '../../../shared/spaces/space.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ExtendFields, useBansToExtend } from './extend-fields.tsx';
import { useCreateSpace, useUpdateSpace } from './queries.ts';

interface TypedSpace extends Required<SpaceInput> {
  /** Null: as their scope tells. */
  readonly extendTo: readonly SanctionId[] | null;
  readonly note: string;
}

const NOTHING: TypedSpace = { kind: 'chat', name: '', keeper: '', extendTo: null, note: '' };

/** A space that is changed, or a new one: then it asks which bans hold there too. */
export function SpaceDialog({ space, onClose }: { space: Space | undefined; onClose: () => void }) {
  const text = useText();
  const form = useId();
  const draft = useDraft<TypedSpace>(space ? `space-edit:${space.id}` : 'space-add', { ...NOTHING, ...space });
  const [isTried, setIsTried] = useState(false);
  const create = useCreateSpace();
  const update = useUpdateSpace();
  const { kind, name, keeper, extendTo, note } = draft.value;
  const bans = useBansToExtend(kind, extendTo);
  const { setValue } = draft;
  const change = useCallback((part: Partial<TypedSpace>) => setValue((typed) => ({ ...typed, ...part })), [setValue]);
  const choose = useCallback((chosen: readonly SanctionId[]) => change({ extendTo: chosen }), [change]);
  const save = () => {
    setIsTried(true);
    if (name.trim() === '') return;
    const onSuccess = () => void draft.discard().then(onClose);
    const input = { kind, name, keeper };
    if (space !== undefined) update.mutate({ id: space.id, space: input }, { onSuccess });
    else create.mutate({ space: input, extendTo: bans.chosen && [...bans.chosen], note }, { onSuccess });
  };
  const error = create.error ?? update.error;
  return (
    <Dialog
      title={text(space ? 'spaces.edit.title' : 'spaces.add.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          draft={draft}
          onCancel={onClose}
          type="submit"
          form={form}
          isPending={create.isPending || update.isPending}
        >
          {text('spaces.save')}
        </DialogButtons>
      }
    >
      <Form id={form} onSubmit={save}>
        <TextField
          label={text('spaces.name')}
          hint={text('spaces.name.hint')}
          value={name}
          onChange={(typed) => change({ name: typed })}
          maxLength={300}
          error={isTried && name.trim() === '' ? text('spaces.name.missing') : undefined}
          autoFocus
        />
        <SelectField
          label={text('spaces.kind')}
          value={kind}
          onChange={(chosen) => change({ kind: SpaceKind.parse(chosen) })}
          options={SpaceKind.options.map((value) => ({ value, label: text(`spaces.kind.${value}`) }))}
        />
        <TextField
          label={text('spaces.keeper')}
          hint={text('spaces.keeper.hint')}
          optional
          value={keeper}
          onChange={(typed) => change({ keeper: typed })}
          maxLength={300}
        />
        {space === undefined && (
          <ExtendFields bans={bans} note={note} onChoose={choose} onNote={(typed) => change({ note: typed })} />
        )}
        {error && <ErrorNote error={error} />}
      </Form>
    </Dialog>
  );
}
