import type { Flag } from '../../../shared/bans/flag.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { DossierData } from './dossier-data.ts';
import { scope } from './dossier-sanctions.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Section } from './printed-document.ts';

/** Warnings made in the case; no section where there are none. */
export function flagsSections({ flags, incident }: DossierData, voice: Voice): Section[] {
  if (flags.length === 0) return [];
  const names = new Map(incident.participants.map(({ person }) => [person.id, voice.person(person)]));
  return [{ heading: voice.words('print.flags'), blocks: flags.flatMap((flag) => flagBlocks(flag, names, voice)) }];
}

function flagBlocks(flag: Flag, names: ReadonlyMap<PersonId, string>, { words, time, member }: Voice): Block[] {
  const field = (name: string, text: string) => ({ term: words(`print.${name}`), text });
  const { endsOn, reviewOn, lifted, reviews } = flag;
  const reviewed = reviews.map(({ on, by, note }) =>
    words('print.flag.reviewed', { day: time.day(on), member: member(by), note }).trim(),
  );
  return [
    {
      kind: 'heading',
      level: 2,
      text: names.get(flag.personId) ?? words('print.described'),
      aside: words(lifted === null ? 'print.flag.made' : 'print.flag.over', { day: time.instant(flag.madeAt) }),
    },
    {
      kind: 'fields',
      fields: filled([
        field('banList.flag.advice', flag.advice),
        field('sanction.scope', scope(flag, words)),
        field('sanction.from', time.day(flag.startsOn)),
        field('sanction.until', endsOn === null ? words('print.sanction.indefinite') : time.day(endsOn)),
        field('sanction.reviewOn', reviewOn === null ? '' : time.day(reviewOn)),
        field('sanction.owner', member(flag.owner)),
        field('flag.reviews', reviewed.join('\n')),
        field(
          'flag.ended',
          lifted === null
            ? ''
            : words('print.sanction.lifted.why', { day: time.day(lifted.on), reason: lifted.reason }),
        ),
      ]),
    },
  ];
}
