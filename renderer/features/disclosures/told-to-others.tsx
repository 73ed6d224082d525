import { Link } from '@tanstack/react-router';
import type { Disclosure } from '../../../shared/disclosures/disclosure.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDisclosures, useSettle } from './queries.ts';
import './disclosures.css';

/** What left of somebody, for whom and until when; for nobody in particular, reports to a parent organisation. */
export function ToldToOthers({ personId }: { personId: PersonId | null }) {
  const text = useText();
  const { data = [], error } = useDisclosures(personId);
  const kind = personId === null ? 'report' : 'pack';
  return (
    <Sheet title={text(`disclosures.list.${kind}`)}>
      {error && <ErrorNote error={error} />}
      {data.length === 0 && <p className="soft">{text('disclosures.none')}</p>}
      <ul className="plain disclosure-list">
        {data.map((disclosure) => (
          <li key={disclosure.id}>
            <OneDisclosure disclosure={disclosure} />
          </li>
        ))}
      </ul>
      <Link to="/tell/$about" params={{ about: personId ?? 'all' }}>
        {text(`disclosures.tell.${kind}`)}
      </Link>
    </Sheet>
  );
}

function OneDisclosure({ disclosure }: { disclosure: Disclosure }) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  const { recipient, body, reason, at, by, facts, words } = disclosure;
  return (
    <>
      <div className="typed">{text('disclosures.to', { recipient, body })}</div>
      <State disclosure={disclosure} />
      <div className="small">{text('disclosures.by', { when: format.dateTime(at), member: nameOf(by) })}</div>
      {facts.length > 0 && (
        <details>
          <summary>{text('disclosures.what')}</summary>
          <p className="small typed">{reason}</p>
          <ul className="small">
            {facts.map((fact) => (
              <li key={`${fact.kind} ${fact.text}`} className="typed">
                {fact.text}
              </li>
            ))}
          </ul>
          {words.trim() !== '' && <p className="small typed">{words}</p>}
        </details>
      )}
    </>
  );
}

function State({ disclosure: { id, body, expiresOn, settledOn, isOutdated } }: { disclosure: Disclosure }) {
  const text = useText();
  const format = useFormat();
  const settle = useSettle();
  if (settledOn !== null)
    return <div className="small">{text('disclosures.settled', { day: format.day(settledOn) })}</div>;
  return (
    <>
      <div className="small">{text('disclosures.until', { day: format.day(expiresOn) })}</div>
      {isOutdated && <Chip>{text('disclosures.outdated')}</Chip>}
      <div>
        <Button
          variant="quiet"
          aria-label={text('disclosures.settle.name', { body })}
          isPending={settle.isPending}
          onPress={() => settle.mutate({ id, on: today() })}
        >
          {text('disclosures.settle')}
        </Button>
      </div>
      {settle.error && <ErrorNote error={settle.error} />}
    </>
  );
}
