import type { Appeal } from '../../../shared/appeals/appeal.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Section } from './printed-document.ts';

export function appealsSection({ appeals, incident }: DossierData, voice: Voice): Section {
  const names = new Map(incident.participants.map(({ person }) => [person.id, voice.person(person)]));
  const blocks = appeals.flatMap((appeal) => appealBlocks(appeal, names, voice));
  return {
    heading: voice.words('print.appeals'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: voice.words('print.none') }],
  };
}

function appealBlocks(
  { personId, receivedOn, due, grounds, handlers, outsideBody, answer }: Appeal,
  names: ReadonlyMap<PersonId, string>,
  { words, time, member }: Voice,
): Block[] {
  const field = (name: string, text: string) => ({ term: words(`print.appeal.${name}`), text });
  const handledBy = [...handlers.map(member), outsideBody.trim()].filter((name) => name !== '');
  const answered = answer && { member: member(answer.by), when: time.instant(answer.at) };
  return [
    { kind: 'heading', level: 2, text: names.get(personId) ?? words('print.described'), aside: '' },
    {
      kind: 'fields',
      fields: filled([
        field('received', time.day(receivedOn)),
        field('grounds', grounds),
        field('handledBy', handledBy.join('\n')),
        field('due', answer === null ? time.day(due) : ''),
        field('answer', answer === null ? '' : words(`appeals.outcome.${answer.outcome}`)),
        field('reasons', answer?.reasons ?? ''),
        field('answeredBy', answered ? words('print.finding.by', answered) : ''),
      ]),
    },
  ];
}
