import { type ReactNode, useState } from 'react';
import type { DisclosureFields } from '../../../shared/disclosures/disclosure.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { type DraftState, useDraft } from '../../hooks/use-draft.ts';
import { useText } from '../../hooks/use-text.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Page } from '../../ui/page.tsx';
import { SayAndDoNot } from '../../ui/say-and-do-not.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CheckPart } from './check-part.tsx';
import { type Offer, type Told, useOffer } from './queries.ts';
import { SealToAge } from './seal-to-age.tsx';
import { TellFields } from './tell-fields.tsx';
import { chosenOf, EMPTY_DISCLOSURE, suggestedEnd, type TypedDisclosure } from './typed-disclosure.ts';
import '../../ui/record.css';
import './disclosures.css';

const DO_NOT = ['reporter', 'demand', 'rumour'] as const;

interface TellPageProps {
  /** Null: of nobody in particular, for a parent organisation. */
  readonly personId: PersonId | null;
  /** Saves it as a PDF with a passphrase. */
  readonly pdf: (fields: DisclosureFields, onDone: () => void) => ReactNode;
}

/** What another team is told: chosen fact by fact, checked, and sealed. */
export function TellPage({ personId, pdf }: TellPageProps) {
  const text = useText();
  const { data: offer, error } = useOffer(personId);
  const draft = useDraft<TypedDisclosure>(keyOf('disclosure', personId), EMPTY_DISCLOSURE);
  if (error) return <ErrorNote error={error} />;
  if (offer === undefined || draft.isLoading) return <p role="status">{text('disclosures.loading')}</p>;
  const name = offer.facts.find((fact) => fact.kind === 'name')?.text ?? '';
  const kind = personId === null ? 'report' : 'pack';
  return (
    <Page title={text(`disclosures.title.${kind}`, { name })} subtitle={text(`disclosures.about.${kind}`)}>
      <div className="record-columns">
        <Telling personId={personId} offer={offer} draft={draft} pdf={pdf} />
        <SayAndDoNot say={[]} doNot={DO_NOT.map((each) => text(`disclosures.doNot.${each}`))} />
      </div>
    </Page>
  );
}

interface TellingProps extends TellPageProps {
  readonly offer: Offer;
  readonly draft: DraftState<TypedDisclosure>;
}

/** What is changed after it was checked is checked again. */
function Telling({ personId, offer, draft, pdf }: TellingProps) {
  const text = useText();
  const [checked, setChecked] = useState<Told>();
  const [written, setWritten] = useState('');
  const { age, ...typed } = draft.value;
  const expiresOn = typed.expiresOn ?? suggestedEnd(today(), offer.until);
  const fields: DisclosureFields = { ...typed, personId, facts: chosenOf(typed, offer.facts), expiresOn };
  const told: Told = { personId, facts: fields.facts, reason: typed.reason, words: typed.words };
  const isMissing = [fields.recipient, fields.body, fields.reason, expiresOn].some((each) => each.trim() === '');
  const change = (part: Partial<TypedDisclosure>) => {
    setWritten('');
    draft.setValue((before) => ({ ...before, ...part }));
  };
  const finish = (fileName: string) => {
    setWritten(fileName);
    setChecked(undefined);
    void draft.discard();
  };
  return (
    <div>
      <TellFields offer={offer} fields={fields} onChange={change} />
      <div className="form-foot">
        <Button variant="primary" isDisabled={isMissing || fields.facts.length === 0} onPress={() => setChecked(told)}>
          {text('disclosures.check')}
        </Button>
        {isMissing && written === '' && <span className="small">{text('disclosures.check.missing')}</span>}
      </div>
      <p role="status" className="disclosure-written">
        {written !== '' && text('disclosures.written', { fileName: written })}
      </p>
      {JSON.stringify(checked) === JSON.stringify(told) && (
        <section aria-label={text('disclosures.marks')} className="disclosure-check">
          <CheckPart
            told={told}
            accepted={typed.accepted}
            onAccepted={(accepted) => change({ accepted })}
            draftKey={keyOf('disclosure-reasons', personId)}
            ways={
              <Sheet title={text('disclosures.ways')}>
                <SealToAge fields={fields} typed={age} onType={(next) => change({ age: next })} onDone={finish} />
                <p>{text('disclosures.or')}</p>
                {pdf(fields, () => finish(text('disclosures.pdf')))}
              </Sheet>
            }
          />
        </section>
      )}
    </div>
  );
}

function keyOf(draft: string, personId: PersonId | null): string {
  return personId === null ? draft : `${draft}:${personId}`;
}
