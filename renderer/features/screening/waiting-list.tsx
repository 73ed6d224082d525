import type { Event } from '../../../shared/events/event.ts';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { ColumnRole, Columns } from '../../../shared/tables/columns.ts';
import type { TableChoices } from '../../../shared/tables/table.ts';
import { useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TableColumns } from '../../ui/table-columns.tsx';
import { useLook, useRun, useTakeOut } from './queries.ts';
import { Running } from './running.tsx';

const ROLES = [
  'name',
  'first-name',
  'last-name',
  'other-name',
  'email',
  'handle',
  'organisation',
] as const satisfies readonly ColumnRole[];
const TELLING: readonly ColumnRole[] = ROLES.filter((role) => role !== 'organisation');

interface Corrected {
  readonly choices: TableChoices;
  /** Null: as guessed. */
  readonly columns: Columns | null;
}

/** A list that has come in: how it is read, before it is compared. */
export function WaitingList({ event, file }: { event: Event; file: Pick<Evidence, 'id' | 'fileName'> }) {
  const text = useText();
  const draft = useDraft<Corrected>(`registration-columns:${file.id}`, { choices: {}, columns: null });
  const takeOut = useTakeOut();
  const running = useRun(event.id);
  const { choices, columns: corrected } = draft.value;
  const { look, error } = useLook(event.id, file.id, choices);
  const columns = corrected ?? look?.columns ?? [];
  const isTelling = columns.some((role) => role !== null && TELLING.includes(role));
  const compare = () =>
    running.run.mutate({ evidence: file.id, columns, choices }, { onSuccess: () => void draft.discard() });
  return (
    <section aria-label={text('screening.waiting', { fileName: file.fileName })}>
      <h2 dir="auto">{file.fileName}</h2>
      {look === undefined && !error && <p role="status">{text('screening.reading')}</p>}
      {error !== undefined && <ErrorNote error={error} />}
      {look && (
        <>
          <p>{text('screening.waiting.about', { rows: look.rows })}</p>
          <TableColumns
            look={look}
            roles={ROLES}
            columns={columns}
            onColumns={(next) => draft.setValue({ choices, columns: next })}
            choices={choices}
            onChoices={(next) => draft.setValue({ choices: next, columns: null })}
          />
          {!isTelling && <p className="care">{text('screening.waiting.telling')}</p>}
        </>
      )}
      <Running {...running} />
      <div className="form-foot">
        {look && (
          <Button variant="primary" isDisabled={!isTelling} isPending={running.run.isPending} onPress={compare}>
            {text('screening.compare', { rows: look.rows })}
          </Button>
        )}
        <Button isPending={takeOut.isPending} onPress={() => takeOut.mutate({ id: file.id })}>
          {text('screening.takeOut')}
        </Button>
      </div>
    </section>
  );
}
