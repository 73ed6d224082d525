import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OtherList } from '../../../shared/other-lists/other-list.ts';
import { useMemberName } from '../../hooks/use-members.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';
import { today } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ListedPeople } from './listed-people.tsx';
import { usePutAway } from './queries.ts';

/** Whose list it is, when it was read, and who is on it if one asks. */
export function OneList({ list }: { list: OtherList }) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const putAway = usePutAway();
  const { id, source, putAwayOn } = list;
  const isAway = putAwayOn !== null;
  return (
    <li className="other-list">
      <div className="section-head">
        <div>
          <h3 dir="auto">
            {source} {isAway && <Chip>{text('otherLists.away')}</Chip>}
          </h3>
          <p className="small">{text('otherLists.count', { count: list.entries })}</p>
        </div>
        <div className="form-foot">
          <Button
            aria-expanded={isOpen}
            aria-label={text(isOpen ? 'otherLists.hideName' : 'otherLists.showName', { source })}
            onPress={() => setIsOpen(!isOpen)}
          >
            {text(isOpen ? 'otherLists.hide' : 'otherLists.show')}
          </Button>
          <Link
            to="/bans/read-list/$id"
            params={{ id }}
            className="button"
            aria-label={text('otherLists.readAgainName', { source })}
          >
            {text('otherLists.readAgain')}
          </Link>
          <Button
            variant="quiet"
            aria-label={text(isAway ? 'otherLists.useAgainName' : 'otherLists.putAwayName', { source })}
            isPending={putAway.isPending}
            onPress={() => putAway.mutate({ id, on: isAway ? null : today() })}
          >
            {text(isAway ? 'otherLists.useAgain' : 'otherLists.putAway')}
          </Button>
        </div>
      </div>
      {putAway.error && <ErrorNote error={putAway.error} />}
      {isOpen && <ListedPeople id={id} />}
      <Readings readings={list.readings} />
    </li>
  );
}

function Readings({ readings }: Pick<OtherList, 'readings'>) {
  const text = useText();
  const format = useFormat();
  const nameOf = useMemberName();
  return (
    <details className="small">
      <summary>{text('otherLists.readings', { count: readings.length })}</summary>
      <ul className="plain">
        {readings.map(({ at, by, fileName, how, entries }) => (
          <li key={at}>
            {text(`otherLists.reading.${how}`, { when: format.dateTime(at), by: nameOf(by), fileName, count: entries })}
          </li>
        ))}
      </ul>
    </details>
  );
}
