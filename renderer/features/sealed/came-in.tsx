import { useArrivingFiles } from '../../hooks/use-arriving-files.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { AddFiles } from '../../ui/add-files.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWaiting, WAITING } from './queries.ts';
import { WaitingFile } from './waiting-file.tsx';

/** Sealed files by drag and drop, dialog or as text, and those that wait. */
export function CameIn() {
  const text = useText();
  const arriving = useArrivingFiles(WAITING);
  const { data: waiting = [] } = useWaiting();
  return (
    <>
      <AddFiles arriving={arriving} hint={text('ways.came.hint')} />
      <PasteText onText={(pasted) => arriving.add([new File([pasted], 'text.age')])} />
      {waiting.length > 0 && (
        <>
          <h3>{text('ways.waiting')}</h3>
          <ul className="plain sealed-waiting">
            {waiting.map((file) => (
              <WaitingFile key={file.id} file={file} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function PasteText({ onText }: { onText: (pasted: string) => void }) {
  const text = useText();
  const { value, setValue, discard } = useDraft('sealed-text', { pasted: '' });
  const take = () => {
    onText(value.pasted);
    void discard();
  };
  return (
    <details className="sealed-paste" open={value.pasted !== '' || undefined}>
      <summary>{text('ways.came.paste')}</summary>
      <TextField
        label={text('ways.came.paste.label')}
        hint={text('ways.came.paste.hint')}
        value={value.pasted}
        onChange={(pasted) => setValue({ pasted })}
        multiline
        rows={5}
      />
      <Button onPress={take} isDisabled={value.pasted.trim() === ''}>
        {text('ways.came.paste.add')}
      </Button>
    </details>
  );
}
