import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { OtherListId } from '../../../shared/other-lists/other-list.ts';
import { ColumnRole } from '../../../shared/tables/columns.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TableColumns } from '../../ui/table-columns.tsx';
import { type Corrected, type DateOrder, type ListLook, readingOf, UNTOUCHED, useLook, useTakeOut } from './queries.ts';

interface FileOfPeopleProps {
  readonly file: Pick<Evidence, 'id' | 'fileName'>;
  readonly listId: OtherListId | null;
  readonly corrected: Corrected;
  readonly onCorrected: (next: Corrected) => void;
  readonly how: 'replace' | 'add';
  /** It is said whose list it is. */
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onRead: (reading: ReturnType<typeof readingOf>) => void;
}

/** How a file is read, and who would be on the list by it. */
export function FileOfPeople(props: FileOfPeopleProps) {
  const { file, listId, corrected, onCorrected, isReady, isBusy } = props;
  const text = useText();
  const takeOut = useTakeOut();
  const { look, error } = useLook(file.id, listId, corrected);
  return (
    <section aria-label={file.fileName}>
      <h2 dir="auto">{file.fileName}</h2>
      {look === undefined && !error && <p role="status">{text('otherLists.reading')}</p>}
      {error !== undefined && <ErrorNote error={error} />}
      {look && (
        <>
          <TableColumns
            look={look}
            roles={ColumnRole.options}
            columns={look.columns}
            onColumns={(columns) => onCorrected({ ...corrected, columns })}
            choices={corrected.choices}
            onChoices={(choices) => onCorrected({ ...corrected, choices, columns: null })}
          />
          {look.isDateOrderOpen && (
            <DateOrderField value={look.dateOrder} onChange={(dateOrder) => onCorrected({ ...corrected, dateOrder })} />
          )}
          <Outcome look={look} how={props.how} />
        </>
      )}
      {props.error != null && <ErrorNote error={props.error} />}
      <div className="form-foot">
        {look && (
          <Button
            variant="primary"
            isDisabled={!isReady || look.entries === 0}
            isPending={isBusy}
            onPress={() => props.onRead({ columns: look.columns, dateOrder: look.dateOrder, ...readingOf(corrected) })}
          >
            {text('otherLists.read', { count: look.entries })}
          </Button>
        )}
        {error !== undefined && !isUntouched(corrected) && (
          <Button onPress={() => onCorrected(UNTOUCHED)}>{text('otherLists.asGuessed')}</Button>
        )}
        <Button isPending={takeOut.isPending} onPress={() => takeOut.mutate({ id: file.id })}>
          {text('otherLists.otherFile')}
        </Button>
        {look && !isReady && <span className="small">{text('otherLists.source.needed')}</span>}
      </div>
    </section>
  );
}

function isUntouched({ choices }: Corrected): boolean {
  return choices.encoding === undefined && choices.sheet === undefined;
}

/** What becomes of the rows, and which do not come in whole. */
function Outcome({ look: { entries, leftOut, unreadDays, change }, how }: { look: ListLook; how: 'replace' | 'add' }) {
  const text = useText();
  return (
    <div role="status">
      <p>{entries === 0 ? text('otherLists.nobody') : text('otherLists.entries', { count: entries })}</p>
      {change && <p>{text('otherLists.added', { count: change.added })}</p>}
      {change && change.gone > 0 && how === 'replace' && (
        <p className="care">{text('otherLists.gone', { count: change.gone })}</p>
      )}
      {leftOut && <p className="small">{text('otherLists.leftOut', leftOut)}</p>}
      {unreadDays && <p className="care">{text('otherLists.unreadDays', unreadDays)}</p>}
    </div>
  );
}

function DateOrderField({ value, onChange }: { value: DateOrder; onChange: (order: DateOrder) => void }) {
  const text = useText();
  return (
    <SelectField
      label={text('otherLists.order')}
      hint={text('otherLists.order.hint')}
      value={value}
      onChange={(order) => onChange(order === 'month-day' ? order : 'day-month')}
      options={(['day-month', 'month-day'] as const).map((order) => ({
        value: order,
        label: text(`otherLists.order.${order}`),
      }))}
    />
  );
}
