import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { PlanStep } from '../../../shared/sanctions/plan-step.ts';
import { type Sanction, sanctionName } from '../../../shared/sanctions/sanction.ts';
import type { SanctionEvent } from '../../../shared/sanctions/sanction-event.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Section } from './printed-document.ts';

export function sanctionsSection({ sanctions, carriedOut, incident }: DossierData, voice: Voice): Section {
  const { words } = voice;
  const names = new Map(incident.participants.map(({ person }) => [person.id, voice.person(person)]));
  const blocks = sanctions
    .toSorted((a, b) => a.decidedAt.localeCompare(b.decidedAt))
    .flatMap((sanction) => sanctionBlocks(sanction, carriedOut, names, voice));
  return {
    heading: words('print.sanctions'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

function sanctionBlocks(
  sanction: Sanction,
  carriedOut: DossierData['carriedOut'],
  names: ReadonlyMap<PersonId, string>,
  voice: Voice,
): Block[] {
  const { words, time, member } = voice;
  const field = (name: string, text: string) => ({ term: words(`print.sanction.${name}`), text });
  const { lifted, endsOn, state } = sanction;
  const isProposal = state === 'proposed' || state === 'withdrawn';
  const nameOf = (id: PersonId) => names.get(id) ?? words('print.described');
  const stepLine = ({ title, due, doneAt }: PlanStep) =>
    words(doneAt === null ? 'print.sanction.step' : 'print.sanction.step.done', { day: time.day(due), title });
  const eventLine = ({ kind, on, note }: SanctionEvent) => {
    const event = words(`sanctions.event.${kind}`);
    return [words('print.sanction.event', { day: time.day(on), event }), note].filter((part) => part !== '').join(' ');
  };
  return [
    {
      kind: 'heading',
      level: 2,
      text: sanctionName(sanction, words),
      aside: words(`sanctions.state.${sanction.state}`),
    },
    {
      kind: 'fields',
      fields: filled([
        field('person', nameOf(sanction.personId)),
        field('scope', scope(sanction, words)),
        field('from', time.day(sanction.startsOn)),
        field('until', endsOn === null ? words('print.sanction.indefinite') : time.day(endsOn)),
        field('reviewOn', sanction.reviewOn === null ? '' : time.day(sanction.reviewOn)),
        field('precondition', sanction.precondition),
        field('keepAwayFrom', sanction.keepAwayFrom.map(nameOf).join(', ')),
        field('conditions', sanction.conditions),
        field('steps', sanction.steps.map(stepLine).join('\n')),
        field('owner', member(sanction.owner)),
        field(isProposal ? 'proposed' : 'decided', time.instant(sanction.decidedAt)),
        field('events', sanction.events.map(eventLine).join('\n')),
        field('rollouts', rolloutLines(sanction, carriedOut, voice).join('\n')),
        field(
          'lifted',
          lifted === null
            ? ''
            : words('print.sanction.lifted.why', { day: time.day(lifted.on), reason: lifted.reason }),
        ),
      ]),
    },
  ];
}

/** Who carried it out where, and when. */
function rolloutLines(
  { id }: Sanction,
  carriedOut: DossierData['carriedOut'],
  { words, time, member }: Voice,
): string[] {
  const theirs = carriedOut.filter(({ sanctionId }) => sanctionId === id);
  return theirs.flatMap(({ space, steps }) =>
    steps.map(({ state, by, at, note }) => {
      const did = words(`spaces.did.${state}`);
      const said = words('print.sanction.rollout', { space, did, member: member(by), when: time.instant(at) });
      return [said, note].filter((part) => part !== '').join(' ');
    }),
  );
}

/** Where a sanction holds, with the note on which event or space. */
export function scope(
  { scope: kind, scopeNote }: Pick<Sanction, 'scope' | 'scopeNote'>,
  words: Voice['words'],
): string {
  const where = words(`sanctions.scope.${kind}`);
  const note = scopeNote.trim();
  if (note === '') return where;
  return kind === 'other' ? note : words('print.sanction.scope.note', { scope: where, note });
}

export function attachmentsSection({ evidence }: DossierData, voice: Voice): Section {
  const { words } = voice;
  const heading = words('print.attachments');
  if (evidence.length === 0) return { heading, blocks: [{ kind: 'none', text: words('print.none') }] };
  const columns = [
    { heading: words('print.attachments.file'), width: 6.6, look: 'hash' },
    { heading: words('print.attachments.type'), width: 2.6, look: 'plain' },
    { heading: words('print.attachments.received'), width: 2.6, look: 'plain' },
  ] as const;
  const rows = evidence.map((file) => row(file, voice));
  return {
    heading,
    blocks: [
      { kind: 'text', text: words('print.attachments.about') },
      { kind: 'table', columns, rows },
    ],
  };
}

/** The hash is a paragraph of its own under the name: the template sets the last one small. */
function row({ fileName, sha256, mediaType, size, receivedAt }: Evidence, { words, time }: Voice): string[] {
  const bytes = words('print.attachments.bytes', { size: size.toLocaleString('en') });
  return [
    `${fileName}\n\n${sha256}`,
    [mediaType, bytes].filter((text) => text !== '').join('\n'),
    time.instant(receivedAt),
  ];
}
