import type { CasePromise, OwedInCase } from '../../../shared/promises/owed.ts';
import type { DossierData } from './dossier-data.ts';
import type { Voice } from './dossier-voice.ts';
import type { Block, Section } from './printed-document.ts';

/** What the team promised in this case and what came of it, and who hears from it again. */
export function promisesSection({ owed, incident }: DossierData, voice: Voice): Section {
  const { words } = voice;
  const names = new Map(incident.participants.map(({ person }) => [person.id, voice.person(person)]));
  const blocks = [...promiseTable(owed.promises, voice), ...followUps(owed.followUps, names, voice)];
  return {
    heading: words('print.promises'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

function promiseTable(promises: readonly CasePromise[], { words, time, member }: Voice): Block[] {
  if (promises.length === 0) return [];
  const columns = [
    { heading: words('print.promise'), width: 3, look: 'plain' },
    { heading: words('print.promise.due'), width: 3, look: 'plain' },
    { heading: words('print.promise.state'), width: 5, look: 'plain' },
  ] as const;
  const rows = promises.map(({ promise, due, state, at, by, reason }) => [
    words(`print.promise.${promise}`),
    due === null ? words('print.promise.after-meeting') : time.instant(due),
    [
      words(`print.promise.state.${state}`, { when: at === null ? '' : time.instant(at) }),
      ...(by === null ? [] : [words('print.timeline.by', { member: member(by) })]),
      state === 'kept' && reason !== '' ? words('print.promise.waived-before', { reason }) : reason,
    ]
      .filter((line) => line.trim() !== '')
      .join('\n'),
  ]);
  return [{ kind: 'table', columns, rows }];
}

function followUps(
  all: OwedInCase['followUps'],
  names: ReadonlyMap<string, string>,
  { words, time, member }: Voice,
): Block[] {
  if (all.length === 0) return [];
  const columns = [
    { heading: words('print.followUp.with'), width: 3, look: 'plain' },
    { heading: words('print.followUp.about'), width: 4, look: 'plain' },
    { heading: words('print.decision.owner'), width: 2, look: 'plain' },
    { heading: words('print.decision.due'), width: 2, look: 'day' },
    { heading: words('print.decision.done'), width: 2, look: 'plain' },
  ] as const;
  const rows = all.map(({ personId, about, outcome, owner, due, doneAt }) => [
    names.get(personId) ?? words('print.described'),
    [about, outcome].filter((text) => text.trim() !== '').join('\n'),
    member(owner),
    time.day(due),
    doneAt === null ? words('print.decision.open') : time.instant(doneAt),
  ]);
  return [
    { kind: 'heading', level: 2, text: words('print.followUps'), aside: '' },
    { kind: 'table', columns, rows },
  ];
}
