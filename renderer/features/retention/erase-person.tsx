import { useState } from 'react';
import type { PersonId } from '../../../shared/people/person.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogButtons } from '../../ui/dialog-buttons.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { EraseConfirm } from './erase-confirm.tsx';
import { NotReached } from './erase-preview.tsx';
import { useErasePerson, usePersonErasure } from './erasures-queries.ts';

/** On the page of a person: whether they can be erased, or what needs to know them. */
export function ErasePerson({ id, onErased }: { id: PersonId; onErased: () => void }) {
  const text = useText();
  const { data, error } = usePersonErasure(id);
  const [opened, setOpened] = useState(false);
  const needs = data?.standsAgainst ?? [];
  return (
    <Sheet title={text('erase.person.sheet')}>
      {error && <ErrorNote error={error} />}
      {data && needs.length === 0 && (
        <>
          <p>{text('erase.person.free')}</p>
          <Button onPress={() => setOpened(true)}>{text('erase.person')}</Button>
        </>
      )}
      {needs.length > 0 && (
        <>
          <p>{text('erase.person.needed')}</p>
          <ul>
            {needs.map((reason) => (
              <li key={reason}>{text(`erase.kept.${reason}`)}</li>
            ))}
          </ul>
        </>
      )}
      {opened && data && (
        <ErasePersonDialog id={id} preview={data} onErased={onErased} onClose={() => setOpened(false)} />
      )}
    </Sheet>
  );
}

interface ErasePersonDialogProps {
  readonly id: PersonId;
  readonly preview: NonNullable<ReturnType<typeof usePersonErasure>['data']>;
  readonly onErased: () => void;
  readonly onClose: () => void;
}

function ErasePersonDialog({ id, preview: { name, outOfReach }, onErased, onClose }: ErasePersonDialogProps) {
  const text = useText();
  const [isSure, setSure] = useState(false);
  const erase = useErasePerson();
  const title = text('erase.person.title', { name: name || text('erase.person.described') });
  if (isSure)
    return (
      <EraseConfirm
        title={title}
        about={text('erase.person.about')}
        asked={
          name === ''
            ? { label: text('erase.confirm.nameless'), answer: 'erase' }
            : { label: text('erase.confirm.name', { name }), answer: name }
        }
        confirm={text('erase.do.deleted')}
        running={erase}
        onConfirm={(confirmation) => erase.run({ personId: id, confirmation }, onErased)}
        onBack={() => setSure(false)}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} onPress={() => setSure(true)}>
          {text('erase.next')}
        </DialogButtons>
      }
    >
      <p>{text('erase.person.about')}</p>
      <NotReached unreached={outOfReach} />
    </Dialog>
  );
}
