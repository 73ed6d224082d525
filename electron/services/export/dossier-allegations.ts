import type { Allegation, Finding } from '../../../shared/allegations/allegation.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Field, Section } from './printed-document.ts';

/** What somebody is said to have done, one by one, each with what was found on it. */
export function allegationsSection(data: DossierData, voice: Voice): Section {
  const { words } = voice;
  const blocks = data.allegations.flatMap((allegation) => allegationBlocks(allegation, data, voice));
  return {
    heading: words('print.allegations'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

function allegationBlocks(allegation: Allegation, data: DossierData, voice: Voice): Block[] {
  const { words } = voice;
  const { what, policy, findings } = allegation;
  const fields = filled([
    { term: words('print.facts.policy'), text: policy },
    { term: words('print.allegation.against'), text: against(allegation, data, voice) },
    ...findingFields(findings, voice),
  ]);
  return [
    { kind: 'heading', level: 2, text: what, aside: '' },
    { kind: 'fields', fields },
  ];
}

/** Told apart from nobody, it is against all of them. */
function against({ against: ids }: Allegation, { incident }: DossierData, voice: Voice): string {
  const names = new Map(incident.participants.map(({ person }) => [person.id, voice.person(person)]));
  if (ids.length === 0) return voice.words('print.allegation.against.all');
  return ids.map((id) => names.get(id) ?? voice.words('print.described')).join('\n');
}

/** The last one counts; the others stay on record. */
function findingFields(findings: readonly Finding[], { words, time, member }: Voice): Field[] {
  if (findings.length === 0) return [{ term: words('print.finding'), text: words('print.finding.none') }];
  return findings.toReversed().map(({ kind, reasons, by, at }, index) => ({
    term: words(index === 0 ? 'print.finding' : 'print.finding.earlier'),
    text: [
      words(`print.finding.${kind}`),
      reasons,
      words('print.finding.by', { member: member(by), when: time.instant(at) }),
    ].join('\n\n'),
  }));
}
