import { Fragment, useId, useState } from 'react';
import type { DossierPreview } from '../../../shared/exports/dossier-preview.ts';
import type { IncidentId } from '../../../shared/incidents/incident.ts';
import { useText } from '../../hooks/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import type { LevelChoice } from './level-fields.tsx';
import { usePreview } from './queries.ts';

interface PreviewProps {
  readonly incidentId: IncidentId;
  readonly choice: LevelChoice;
}

/** What the file would say, with a mark wherever something is masked. Nothing is written. */
export function Preview({ incidentId, choice }: PreviewProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {text(isOpen ? 'exports.preview.close' : 'exports.preview.open')}
      </Button>
      {isOpen && <Opened incidentId={incidentId} choice={choice} />}
    </>
  );
}

function Opened({ incidentId, choice }: PreviewProps) {
  const text = useText();
  const { data, error } = usePreview(incidentId, choice);
  const heading = useId();
  if (error) return <ErrorNote error={error} />;
  if (data === undefined) return null;
  return (
    <section className="export-preview" aria-labelledby={heading}>
      <h3 id={heading}>{text('exports.preview.title')}</h3>
      <p role="status">{text('exports.preview.places', { places: data.places })}</p>
      {data.left.length > 0 && (
        <div className="care">
          <p>{text('exports.preview.left')}</p>
          <ul>
            {data.left.map((found) => (
              <li key={found} dir="auto">
                {found}
              </li>
            ))}
          </ul>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <div className="export-preview-text" tabIndex={0} role="group" aria-labelledby={heading}>
        <PreviewText preview={data} />
      </div>
    </section>
  );
}

function PreviewText({ preview: { heading, notes, sections, marks } }: { preview: DossierPreview }) {
  return (
    <>
      <p className="typed">
        <b>{heading}</b>
      </p>
      {notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
      {sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: it is read once and never put in another order
        <Fragment key={at}>
          <h4>{section.heading}</h4>
          {section.lines.map(({ kind, term, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <p key={index} dir="auto" className={kind === 'none' ? 'soft' : 'typed'}>
              {term !== '' && <span className="small">{term} </span>}
              {kind === 'heading' ? (
                <b>
                  <Marked text={text} marks={marks} />
                </b>
              ) : (
                <Marked text={text} marks={marks} />
              )}
            </p>
          ))}
        </Fragment>
      ))}
    </>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly string[] }) {
  return partsOf(text, marks).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
    marks.includes(part) ? <mark key={at}>{part}</mark> : <Fragment key={at}>{part}</Fragment>,
  );
}

/** The text cut before and after each mark. */
function partsOf(text: string, marks: readonly string[]): string[] {
  return marks.reduce<string[]>(
    (parts, mark) =>
      parts.flatMap((part) =>
        marks.includes(part) ? [part] : part.split(mark).flatMap((piece, at) => (at === 0 ? [piece] : [mark, piece])),
      ),
    [text],
  );
}
