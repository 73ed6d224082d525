import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Space } from '../../../shared/spaces/space.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useRetireSpace, useSpaces } from './queries.ts';
import { SpaceDialog } from './space-dialog.tsx';
import '../../ui/record.css';
import './spaces.css';

/** Where people meet, so that each ban can be carried out everywhere it holds. */
export function SpacesRule() {
  const text = useText();
  const { data: spaces, error } = useSpaces();
  const [editing, setEditing] = useState<Space | 'new'>();
  return (
    <section aria-labelledby="spaces">
      <div className="section-head">
        <h2 id="spaces">{text('spaces.title')}</h2>
        <Button onPress={() => setEditing('new')}>{text('spaces.add')}</Button>
      </div>
      <p className="soft">
        {text('spaces.intro')} <Link to="/bans/board">{text('spaces.openBoard')}</Link>
      </p>
      {error && <ErrorNote error={error} />}
      {spaces?.length === 0 && <p>{text('spaces.none')}</p>}
      <ul className="plain spaces">
        {spaces?.map((space) => (
          <Entry key={space.id} space={space} onEdit={() => setEditing(space)} />
        ))}
      </ul>
      {editing !== undefined && (
        <SpaceDialog space={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </section>
  );
}

function Entry({ space, onEdit }: { space: Space; onEdit: () => void }) {
  const text = useText();
  const retire = useRetireSpace();
  const { id, name, kind, keeper, retiredOn } = space;
  const isRetired = retiredOn !== null;
  return (
    <li className="section-head">
      <div>
        <h3>
          <span dir="auto">{name}</span> {isRetired && <Chip>{text('spaces.retired')}</Chip>}
        </h3>
        <div className="small">{text(`spaces.kind.${kind}`)}</div>
        {keeper.trim() !== '' && <div className="small">{text('spaces.keptBy', { keeper })}</div>}
        {retire.error && <ErrorNote error={retire.error} />}
      </div>
      <div className="space-actions">
        <Button variant="quiet" aria-label={text('spaces.editName', { name })} onPress={onEdit}>
          {text('spaces.edit')}
        </Button>
        <Button
          variant="quiet"
          aria-label={text(isRetired ? 'spaces.putBackName' : 'spaces.retireName', { name })}
          onPress={() => retire.mutate({ id, isRetired: !isRetired })}
          isPending={retire.isPending}
        >
          {text(isRetired ? 'spaces.putBack' : 'spaces.retire')}
        </Button>
      </div>
    </li>
  );
}
