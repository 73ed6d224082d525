import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { Sanction } from '../../../shared/sanctions/sanction.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Section } from './printed-document.ts';

export function sanctionsSection({ sanctions, incident }: DossierData, voice: Voice): Section {
  const { words } = voice;
  const names = new Map(incident.participants.map(({ person }) => [person.id, voice.person(person)]));
  const blocks = sanctions
    .toSorted((a, b) => a.decidedAt.localeCompare(b.decidedAt))
    .flatMap((sanction) => sanctionBlocks(sanction, names, voice));
  return {
    heading: words('print.sanctions'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

function sanctionBlocks(
  sanction: Sanction,
  names: ReadonlyMap<PersonId, string>,
  { words, time, member }: Voice,
): Block[] {
  const field = (name: string, text: string) => ({ term: words(`print.sanction.${name}`), text });
  const { lifted, endsOn } = sanction;
  return [
    { kind: 'heading', level: 2, text: words(`sanctions.${sanction.kind}`), aside: '' },
    {
      kind: 'fields',
      fields: filled([
        field('person', names.get(sanction.personId) ?? words('print.described')),
        field('scope', scope(sanction, words)),
        field('from', time.day(sanction.startsOn)),
        field('until', endsOn === null ? words('print.sanction.indefinite') : time.day(endsOn)),
        field('conditions', sanction.conditions),
        field('owner', member(sanction.owner)),
        field('decided', time.instant(sanction.decidedAt)),
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

/** Where a sanction holds, with the note on which event or space. */
export function scope(
  { scope: kind, scopeNote }: Pick<Sanction, 'scope' | 'scopeNote'>,
  words: Voice['words'],
): string {
  const where = words(`sanctions.scope.${kind}`);
  return scopeNote.trim() === '' ? where : words('print.sanction.scope.note', { scope: where, note: scopeNote.trim() });
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
