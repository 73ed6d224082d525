import { type Participant, ParticipantRole } from '../../../shared/incidents/incident.ts';
import type { Person, PersonId } from '../../../shared/people/person.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Field, Section } from './printed-document.ts';

/** Everybody once, with all their roles, in the order of the roles. */
export function peopleSection({ incident }: DossierData, voice: Voice, withheld: ReadonlySet<PersonId>): Section {
  const { words } = voice;
  const blocks = gather(incident.participants).flatMap(([person, roles]) =>
    personBlocks(person, roles, voice, withheld),
  );
  return {
    heading: words('print.people'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

function gather(participants: readonly Participant[]): [Person, ParticipantRole[]][] {
  const order = ParticipantRole.options;
  const sorted = participants.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const roles = new Map<PersonId, [Person, ParticipantRole[]]>();
  for (const { person, role } of sorted) {
    const known = roles.get(person.id);
    if (known === undefined) roles.set(person.id, [person, [role]]);
    else known[1].push(role);
  }
  return [...roles.values()];
}

function personBlocks(
  person: Person,
  roles: readonly ParticipantRole[],
  voice: Voice,
  withheld: ReadonlySet<PersonId>,
): Block[] {
  const { words } = voice;
  const aside = roles.map((role) => words(`incidents.role.${role}`)).join(' · ');
  if (withheld.has(person.id)) {
    const heading = { kind: 'heading', level: 2, text: words('print.people.withheld'), aside } as const;
    return [heading, { kind: 'none', text: words('print.people.withheld.about') }];
  }
  const fields = personFields(person, roles.includes('reported'), words);
  return [
    { kind: 'heading', level: 2, text: voice.person(person), aside },
    fields.length === 0 ? { kind: 'none', text: words('print.none') } : { kind: 'fields', fields },
  ];
}

/**
 * Other names are for recognising a reported person; anybody else's may be a former one, and is nobody's business here. A
 * code name stays in: beside the name it stands for, it would be worth nothing from then on.
 */
function personFields(person: Person, isReported: boolean, words: Voice['words']): Field[] {
  return filled([
    { term: words('print.people.otherNames'), text: isReported ? person.otherNames.join('\n') : '' },
    { term: words('print.people.handles'), text: person.handles.join('\n') },
    { term: words('print.people.emails'), text: person.emails.join('\n') },
    { term: words('print.people.organisation'), text: person.organisation },
    { term: words('print.people.contact'), text: person.contact },
    { term: words('print.people.description'), text: person.description },
  ]);
}
