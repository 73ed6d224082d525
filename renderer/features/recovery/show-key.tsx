import { useChange } from '../../hooks/use-change.ts';
import { useChosenPlace } from '../../hooks/use-chosen-place.tsx';
import { useFocusedHeading } from '../../hooks/use-focused-heading.ts';
import { useText } from '../../hooks/use-text.ts';
import { api, desk } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';

const FILE_NAME = 'Quiet Room key.pdf';

export function ShowKey({ recoveryKey, onDone }: { recoveryKey: string; onDone: () => void }) {
  const text = useText();
  const heading = useFocusedHeading();
  const { choose, picker } = useChosenPlace();
  const save = useChange(async () => {
    const place = await choose('save-pdf', FILE_NAME);
    return place && api.recovery.savePdf({ destination: place.grant });
  });
  const print = useChange(() => desk.print({}));
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {text('recovery.title')}
      </h1>
      <p>{text('recovery.what')}</p>
      <p>{text('recovery.where')}</p>
      <ol className="recovery-key" aria-label={text('recovery.key')}>
        {recoveryKey.split('-').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a group is what tells it from an equal one
          <li key={index}>{group}</li>
        ))}
      </ol>
      <div className="single-foot no-print">
        <Button onPress={() => save.mutate(undefined)} isPending={save.isPending}>
          {text('recovery.save')}
        </Button>
        <Button onPress={() => print.mutate(undefined)}>{text('recovery.print')}</Button>
        <Button variant="primary" onPress={onDone}>
          {text('recovery.onPaper')}
        </Button>
      </div>
      <div className="recovery-notes no-print">
        <p role="status">{save.data && text('recovery.saved', { fileName: save.data.fileName })}</p>
        {(save.error ?? print.error) && <ErrorNote error={save.error ?? print.error} />}
        <p className="small">{text('recovery.printNote')}</p>
      </div>
      {picker}
    </>
  );
}
