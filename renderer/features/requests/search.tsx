import { type Finding, type Findings, Place, type RequestId } from '../../../shared/requests/request.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FoundRecord } from './found-record.tsx';
import { useSearch } from './queries.ts';

interface SearchProps {
  readonly id: RequestId;
  readonly onAdd: (words: string) => void;
}

/** Nothing of what is found is kept: it is searched anew each time, and each time it is logged. */
export function Search({ id, onAdd }: SearchProps) {
  const text = useText();
  const search = useSearch(id);
  return (
    <section className="request-part" aria-labelledby="request-search">
      <h2 id="request-search">{text('requests.search')}</h2>
      <p>{text('requests.search.about')}</p>
      <div className="form-foot">
        <Button onPress={() => search.mutate(undefined)} isPending={search.isPending}>
          {text('requests.search.do')}
        </Button>
        {search.isPending && <Button onPress={search.stop}>{text('ui.cancel')}</Button>}
        <span className="small">{search.isPending && text('requests.search.rows', { rows: search.rows })}</span>
      </div>
      {search.error && <ErrorNote error={search.error} />}
      {search.data && <Found id={id} found={search.data} onAdd={onAdd} />}
    </section>
  );
}

function Found({ id, found, onAdd }: SearchProps & { readonly found: Findings }) {
  const text = useText();
  const { names, findings, cut, closedCases } = found;
  return (
    <>
      <p role="status">{text('requests.found', { count: findings.length, names: names.join(', ') })}</p>
      {cut && <p className="care">{text('requests.found.cut')}</p>}
      {closedCases > 0 && <p className="care">{text('requests.found.closed', { count: closedCases })}</p>}
      {Place.options.map((place) => (
        <InPlace
          key={place}
          place={place}
          findings={findings.filter((each) => each.place === place)}
          {...{ id, onAdd }}
        />
      ))}
      <p className="small">{text('requests.found.not')}</p>
    </>
  );
}

interface InPlaceProps extends SearchProps {
  readonly place: Place;
  readonly findings: readonly Finding[];
}

function InPlace({ place, findings, id, onAdd }: InPlaceProps) {
  const text = useText();
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={`request-place-${place}`}>
      <h3 id={`request-place-${place}`}>{text(`requests.place.${place}`, { count: findings.length })}</h3>
      <ul className="plain">
        {findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and are replaced as a whole
          <FoundRecord key={at} finding={finding} id={id} onAdd={onAdd} />
        ))}
      </ul>
    </section>
  );
}
