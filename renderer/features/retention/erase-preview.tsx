import type { ReactNode } from 'react';
import { ErasedCounts, type ErasurePreview, type OutOfReach } from '../../../shared/erasures/erasure.ts';
import { useText } from '../../hooks/use-text.ts';
import { useFormat } from '../../lib/format.ts';

/** What goes, and who goes or stays with it. */
export function WhatGoes({ preview: { cases, people } }: { preview: ErasurePreview }) {
  const text = useText();
  const counts = useCounts();
  const [gone, stay] = [people.filter(({ kept }) => kept === null), people.filter(({ kept }) => kept !== null)];
  const nameOf = ({ name }: { name: string }) => name || text('erase.person.described');
  return (
    <section>
      <h3>{text('erase.goes')}</h3>
      <p>{text('erase.goes.cases', { count: cases.length, counts: counts(cases.map((each) => each.counts)) })}</p>
      <p>{text('erase.people.gone', { count: gone.length })}</p>
      {gone.length > 0 && <p className="typed">{gone.map(nameOf).join(' · ')}</p>}
      {stay.length > 0 && (
        <>
          <p>{text('erase.people.stay', { count: stay.length })}</p>
          <ul>
            {stay.map((person) => (
              <li key={person.id}>
                <span className="typed">{nameOf(person)}</span>: {text(`erase.kept.${person.kept ?? 'elsewhere'}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="small">{text('erase.meetings')}</p>
    </section>
  );
}

/** Shown every time: copies that the log knows of. */
export function NotReached({ unreached }: { unreached: OutOfReach }) {
  const text = useText();
  const lines = useLines(unreached);
  return (
    <section>
      <h3>{text('erase.unreached')}</h3>
      {lines.length === 0 ? <p>{text('erase.unreached.none')}</p> : <ul>{lines}</ul>}
      <p className="small">{text('erase.unreached.rest')}</p>
    </section>
  );
}

function useCounts(): (all: readonly ErasedCounts[]) => string {
  const text = useText();
  return (all) => {
    const sums = ErasedCounts.keyType.options.map((kind) => ({
      kind,
      count: all.reduce((sum, counts) => sum + (counts[kind] ?? 0), 0),
    }));
    const some = sums.filter(({ count }) => count > 0);
    return some.map(({ kind, count }) => text(`erase.count.${kind}`, { count })).join(', ');
  };
}

function useLines({ backups, exports, doorLists, disclosures, handovers }: OutOfReach): ReactNode[] {
  const text = useText();
  const format = useFormat();
  const [backup, written, list, told, parcel] = [backups[0], exports[0], doorLists[0], disclosures[0], handovers[0]];
  const lines = {
    backups: backup && { count: backups.length, when: format.dateTime(backup.at), name: backup.fileName },
    exports: written && {
      count: exports.length,
      when: format.dateTime(written.at),
      what: text(`records.action.${written.action}`),
    },
    doorLists: list && { count: doorLists.length, until: format.day(list.expiresOn) },
    disclosures: told && { count: disclosures.length, name: `${told.recipient}, ${told.body}` },
    handovers: parcel && { count: handovers.length, when: format.dateTime(parcel.at) },
  };
  return Object.entries(lines).flatMap(([kind, values]) =>
    values === undefined ? [] : [<li key={kind}>{text(`erase.unreached.${kind}`, values)}</li>],
  );
}
