import { useState } from 'react';
import type { CatalogueEntry } from '../../../shared/sanctions/catalogue.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { CatalogueDialog } from './catalogue-dialog.tsx';
import { useKindWords } from './kind-words.ts';
import { useCatalogue, usePutCatalogueEntry } from './queries.ts';
import '../../ui/record.css';
import './sanctions.css';

/** Which sanctions the team chooses from, in whose words. */
export function CatalogueRule() {
  const text = useText();
  const { data: catalogue, error } = useCatalogue();
  const [editing, setEditing] = useState<CatalogueEntry | 'new'>();
  return (
    <section aria-labelledby="sanction-catalogue">
      <div className="section-head">
        <h2 id="sanction-catalogue">{text('sanctions.catalogue')}</h2>
        <Button onPress={() => setEditing('new')}>{text('sanctions.catalogue.add')}</Button>
      </div>
      <p className="soft">{text('sanctions.catalogue.intro')}</p>
      <p className="soft">{text('sanctions.noApology')}</p>
      {error && <ErrorNote error={error} />}
      <ul className="plain catalogue">
        {catalogue?.map((entry) => (
          <Entry key={entry.kind} entry={entry} onEdit={() => setEditing(entry)} />
        ))}
      </ul>
      {editing !== undefined && (
        <CatalogueDialog entry={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </section>
  );
}

function Entry({ entry, onEdit }: { entry: CatalogueEntry; onEdit: () => void }) {
  const text = useText();
  const { label, about, precondition } = useKindWords()(entry);
  const put = usePutCatalogueEntry();
  const { isPutAway } = entry;
  return (
    <li className="section-head">
      <div>
        <h3>
          {label} {isPutAway && <Chip>{text('sanctions.catalogue.isPutAway')}</Chip>}
        </h3>
        <div className="small">{about}</div>
        {precondition !== '' && <div className="small">{precondition}</div>}
        {put.error && <ErrorNote error={put.error} />}
      </div>
      <div className="sanction-actions">
        <Button variant="quiet" aria-label={text('sanctions.catalogue.editName', { name: label })} onPress={onEdit}>
          {text('sanctions.catalogue.edit')}
        </Button>
        <Button
          variant="quiet"
          aria-label={text(isPutAway ? 'sanctions.catalogue.offerName' : 'sanctions.catalogue.putAwayName', {
            name: label,
          })}
          onPress={() => put.mutate({ ...entry, isPutAway: !isPutAway })}
          isPending={put.isPending}
        >
          {text(isPutAway ? 'sanctions.catalogue.offer' : 'sanctions.catalogue.putAway')}
        </Button>
      </div>
    </li>
  );
}
