import type { PersonId } from '../../../shared/people/person.ts';
import type { LetterRecord } from '../../database/repositories/letters.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Section } from './printed-document.ts';
import { capitalised } from './printed-words.ts';

export function lettersSection({ letters, incident }: DossierData, voice: Voice): Section {
  const names = new Map(incident.participants.map(({ person }) => [person.id, voice.person(person)]));
  const blocks = letters.flatMap((letter) => letterBlocks(letter, names, voice));
  return {
    heading: voice.words('print.letters'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: voice.words('print.none') }],
  };
}

function letterBlocks(letter: LetterRecord, names: ReadonlyMap<PersonId, string>, voice: Voice): Block[] {
  const { words, time, member } = voice;
  const { kind, to, fields, accepted, changedBy, changedAt, signed, left } = letter;
  const field = (name: string, text: string) => ({ term: words(`print.letters.${name}`), text });
  const by = (at: string, who: typeof changedBy) => ({ when: time.instant(at), member: member(who) });
  return [
    {
      kind: 'heading',
      level: 2,
      text: capitalised(words(`letters.kind.${kind}`)),
      aside: left.length === 0 ? words('print.letters.draft') : '',
    },
    {
      kind: 'fields',
      fields: filled([
        field('to', to === null ? fields.addressee : (names.get(to) ?? words('print.described'))),
        field('copies', fields.copies.join('\n')),
        field('subject', fields.subject),
        field('body', fields.body),
        field(
          'accepted',
          accepted.map(({ text, reason }) => words('print.letters.accepted.one', { text, reason })).join('\n'),
        ),
        field('written', words('print.letters.by', by(changedAt, changedBy))),
        field(
          signed?.isWriter ? 'signed.writer' : 'signed',
          signed === null ? '' : words('print.letters.by', by(signed.at, signed.by)),
        ),
        field('left', left.map((each) => words(`print.letters.left.${each.way}`, by(each.at, each.by))).join('\n')),
      ]),
    },
  ];
}
