import { type CatalogueEntry, CatalogueEntryInput } from '../../../shared/sanctions/catalogue.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKindWords } from './kind-words.ts';
import { usePutCatalogueEntry } from './queries.ts';

type Words = Pick<CatalogueEntry, 'name' | 'about' | 'precondition'>;

interface CatalogueDialogProps {
  /** Undefined for a new one. */
  readonly entry: CatalogueEntry | undefined;
  readonly onClose: () => void;
}

/** A kind in the team's own words. What is left empty stays as the app has it. */
export function CatalogueDialog({ entry, onClose }: CatalogueDialogProps) {
  const text = useText();
  const wordsOf = useKindWords();
  const preset = entry === undefined ? NEW : wordsOf({ ...entry, ...NEW });
  const draft = useDraft<Words>(keyOf(entry), entry ?? NEW);
  const put = usePutCatalogueEntry();
  const { name, about, precondition } = draft.value;
  const input = CatalogueEntryInput.safeParse({
    kind: entry?.kind ?? null,
    isPutAway: entry?.isPutAway ?? false,
    ...{ name, about, precondition },
  });
  const change = (part: Partial<Words>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () => input.success && put.mutate(input.data, { onSuccess: () => void draft.discard().then(onClose) });
  const unchanged = (words: string) =>
    words === '' ? {} : { optional: true, hint: text('sanctions.catalogue.preset', { words }) };
  return (
    <Dialog
      title={text(entry === undefined ? 'sanctions.catalogue.add' : 'sanctions.catalogue.change')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={save} isDisabled={!input.success} isPending={put.isPending}>
          {text('sanctions.catalogue.save')}
        </DialogButtons>
      }
    >
      {entry === undefined && <p>{text('sanctions.catalogue.noBan')}</p>}
      <TextField
        label={text('sanctions.catalogue.name')}
        value={name}
        onChange={(typed) => change({ name: typed })}
        maxLength={300}
        {...unchanged(preset.label)}
      />
      <TextField
        label={text('sanctions.catalogue.about')}
        optional
        value={about}
        onChange={(typed) => change({ about: typed })}
        maxLength={300}
        {...unchanged(preset.about)}
      />
      <TextField
        label={text('sanctions.catalogue.precondition')}
        hint={text('sanctions.catalogue.precondition.hint')}
        optional
        value={precondition}
        onChange={(typed) => change({ precondition: typed })}
        maxLength={300}
        {...unchanged(preset.precondition)}
      />
      {put.error && <ErrorNote error={put.error} />}
    </Dialog>
  );
}

const NEW = { label: '', name: '', about: '', precondition: '' };

/** In the key of a draft an id stands behind a colon. */
function keyOf(entry: CatalogueEntry | undefined): string {
  return `catalogue-${entry?.kind ?? 'new'}`.replace('-own-', '-own:');
}
