import { useChange } from '../../hooks/use-change.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useFocusedHeading } from '../../hooks/use-focused-heading.ts';
import { useText } from '../../hooks/use-text.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import type { MadeCard } from './queries.ts';

interface ShowCardProps {
  readonly card: MadeCard;
  readonly about: { readonly number: number; readonly total: number; readonly holder: string };
  readonly onDone: () => void;
}

export function ShowCard({ card, about, onDone }: ShowCardProps) {
  const text = useText();
  const heading = useFocusedHeading();
  const { choose, picker } = useChosenPlace();
  const save = useChange(async () => {
    const place = await choose('save-pdf', `Quiet Room card ${card.number}.pdf`);
    return place && api.recovery.saveSharePdf({ destination: place.grant, number: card.number });
  });
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {text('recoveryCards.call', about)}
      </h2>
      <p>{text('recoveryCards.write')}</p>
      <ol className="recovery-cards-groups" aria-label={text('recoveryCards.card')}>
        {card.share.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a group is what tells it from an equal one
          <li key={index}>{group}</li>
        ))}
      </ol>
      <div className="recovery-cards-foot">
        <Button onPress={() => save.mutate(undefined)} isPending={save.isPending}>
          {text('recoveryCards.save')}
        </Button>
        <Button variant="primary" onPress={onDone}>
          {text('recoveryCards.onPaper')}
        </Button>
      </div>
      <p role="status">{save.data && text('recoveryCards.saved', { fileName: save.data.fileName })}</p>
      {save.error && <ErrorNote error={save.error} />}
      {picker}
    </section>
  );
}
