import type { Flag } from '../../../shared/bans/flag.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useReviewFlag } from './queries.ts';

interface Review {
  readonly note: string;
  readonly reviewOn: string;
}

export function ReviewFlagDialog({ flag, onClose }: { flag: Flag; onClose: () => void }) {
  const text = useText();
  const draft = useDraft<Review>(`review-flag:${flag.id}`, { note: '', reviewOn: '' });
  const review = useReviewFlag();
  const { note, reviewOn } = draft.value;
  const change = (part: Partial<Review>) => draft.setValue((typed) => ({ ...typed, ...part }));
  const save = () =>
    review.mutate(
      { id: flag.id, note, reviewOn: reviewOn || null },
      { onSuccess: () => void draft.discard().then(onClose) },
    );
  return (
    <Dialog
      title={text('flags.review.title')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={save} isPending={review.isPending}>
          {text('flags.review.save')}
        </DialogButtons>
      }
    >
      <p>{text('flags.review.intro')}</p>
      <TextField
        label={text('flags.review.note')}
        optional
        value={note}
        onChange={(typed) => change({ note: typed })}
        multiline
        rows={3}
      />
      <DateField
        label={text('flags.review.next')}
        optional
        value={reviewOn}
        onChange={(day) => change({ reviewOn: day })}
      />
      {review.error && <ErrorNote error={review.error} />}
    </Dialog>
  );
}
