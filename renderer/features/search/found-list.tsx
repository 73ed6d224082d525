import type { SearchHit } from '../../../shared/search/procedures.ts';
import { useText } from '../../hooks/use-text.ts';
import { hitId } from './hit.ts';

export const FOUND_ID = 'found';

interface FoundListProps {
  readonly hits: readonly SearchHit[];
  readonly isFetching: boolean;
  readonly active: number;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (hit: SearchHit) => void;
}

/** What was found, by kind, in the order of the engine. */
export function FoundList({ hits, isFetching, active, onPoint, onOpen }: FoundListProps) {
  const text = useText();
  return (
    <div className="found-box">
      <p className="visually-hidden" role="status">
        {!isFetching && text('search.results', { count: hits.length })}
      </p>
      {hits.length === 0 && !isFetching && <p className="found-none">{text('search.none')}</p>}
      <div role="listbox" id={FOUND_ID} aria-label={text('search.label')} className="found">
        {kindsOf(hits).map((kind) => (
          <div key={kind} role="group" aria-labelledby={`found-${kind}`}>
            <div id={`found-${kind}`} className="found-kind">
              {text(`search.group.${kind}`)}
            </div>
            {hits.map(
              (hit, index) =>
                hit.kind === kind && (
                  <Hit
                    key={hitId(index)}
                    hit={hit}
                    index={index}
                    isActive={index === active}
                    onPoint={onPoint}
                    onOpen={onOpen}
                  />
                ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

interface HitProps extends Pick<FoundListProps, 'onPoint' | 'onOpen'> {
  readonly hit: SearchHit;
  readonly index: number;
  readonly isActive: boolean;
}

function Hit({ hit, index, isActive, onPoint, onOpen }: HitProps) {
  const text = useText();
  return (
    // The field keeps the focus: the press must not take it away before the click arrives.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field
    <div
      role="option"
      id={hitId(index)}
      tabIndex={-1}
      aria-selected={isActive}
      className="found-hit"
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={() => onPoint(index)}
      onClick={() => onOpen(hit)}
    >
      {hit.kind === 'incident' ? (
        <span className="code-name">{hit.codeName}</span>
      ) : (
        <span>{hit.name || text('search.described')}</span>
      )}
      {hit.kind === 'incident' && <span className="small one-line">{hit.snippet}</span>}
      {hit.kind === 'ban' && <span className="small">{text('search.banned')}</span>}
    </div>
  );
}

function kindsOf(hits: readonly SearchHit[]): SearchHit['kind'][] {
  return [...new Set(hits.map(({ kind }) => kind))];
}
