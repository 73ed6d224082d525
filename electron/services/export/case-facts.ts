import { FindingKind } from '../../../shared/allegations/allegation.ts';
import { FEWEST, withoutSmall } from '../../../shared/bans/statistics.ts';
import type { CaseFacts, CaseFigures, PublicCase, PublicKind } from '../../../shared/exports/case-facts.ts';
import { IncidentStatus, Setting } from '../../../shared/incidents/incident.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { PresetKind } from '../../../shared/sanctions/catalogue.ts';
import { type Sanction, sanctionName } from '../../../shared/sanctions/sanction.ts';
import type { Secrets } from '../leak-check/secrets.ts';
import type { DossierData } from './dossier-data.ts';
import { withoutLeaks } from './leak-masks.ts';
import type { Words } from './printed-words.ts';

/** What a parent organisation is told. The few words in it that people typed have marks wherever the leak check finds any. */
export function caseFacts(data: DossierData, secrets: Secrets, words: Words): CaseFacts {
  const { incident, allegations, appeals } = data;
  const masked = (text: string) => withoutLeaks(text.trim(), secrets, words('print.withheld'));
  const labels = labelsOf(data, words);
  const labelOf = (id: PersonId) => labels.get(id) ?? words('print.parent.somebody');
  return {
    ...{ codeName: incident.codeName, status: incident.status, setting: incident.facts.setting },
    received: monthOf(incident.reportedAt),
    reports: data.reports.length,
    policy: [...new Set([incident.facts.policy, ...allegations.map(({ policy }) => policy)].flatMap(linesOf))].map(
      masked,
    ),
    findings: allegations.map(({ policy, findings, against }) => ({
      policy: masked(policy),
      finding: findings.at(-1)?.kind ?? null,
      against: against.length === 0 ? [...labels.values()] : against.map(labelOf),
    })),
    sanctions: decidedOf(data).map((sanction) => ({
      person: labelOf(sanction.personId),
      sanction: masked(sanctionName(sanction, words)),
      scope: sanction.scope,
      state: sanction.state,
      from: monthOf(sanction.startsOn),
      until: sanction.endsOn === null ? null : monthOf(sanction.endsOn),
    })),
    appeals: appeals.map(({ answer }) => answer?.outcome ?? null),
  };
}

export function publicCase(data: DossierData): PublicCase {
  const { incident, allegations } = data;
  const found = new Set(allegations.flatMap(({ findings }) => findings.at(-1)?.kind ?? []));
  const decided = new Set<string>(
    decidedOf(data).map(({ kind }) => (PresetKind.safeParse(kind).success ? kind : 'own')),
  );
  return {
    year: incident.reportedAt.slice(0, 'yyyy'.length),
    setting: incident.facts.setting,
    status: incident.status,
    findings: FindingKind.options.filter((kind) => found.has(kind)),
    sanctions: PUBLIC_KINDS.filter((kind) => decided.has(kind)),
  };
}

/** Small numbers are not told: whoever knows the community could tell who is meant. */
export function figuresOfCases(cases: readonly PublicCase[]): CaseFigures {
  const table = <Key extends string>(keys: readonly Key[], keysOf: (each: PublicCase) => readonly Key[]) =>
    withoutSmall(keys.map((key) => ({ key, count: cases.filter((each) => keysOf(each).includes(key)).length })));
  const years = [...new Set(cases.map(({ year }) => year))].sort();
  return {
    total: cases.length > 0 && cases.length < FEWEST ? null : cases.length,
    years: table(years, ({ year }) => [year]),
    settings: table(Setting.options, ({ setting }) => [setting]),
    statuses: table(IncidentStatus.options, ({ status }) => [status]),
    findings: table(FindingKind.options, ({ findings }) => findings),
    sanctions: table(PUBLIC_KINDS, ({ sanctions }) => sanctions),
  };
}

const PUBLIC_KINDS: readonly PublicKind[] = [...PresetKind.options, 'own'];

function decidedOf({ sanctions }: DossierData): Sanction[] {
  return sanctions
    .filter(({ state }) => state !== 'proposed' && state !== 'withdrawn')
    .toSorted((a, b) => a.decidedAt.localeCompare(b.decidedAt));
}

/** A code name where the team gave one, else a letter. Never both beside a name: names are on another level. */
function labelsOf({ incident }: DossierData, words: Words): ReadonlyMap<PersonId, string> {
  const reported = incident.participants.filter(({ role }) => role === 'reported').map(({ person }) => person);
  return new Map(
    reported.map(({ id, codeName }, at) => [id, codeName.trim() || words('print.parent.person', { number: at + 1 })]),
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function monthOf(at: string): string {
  return at.slice(0, 'yyyy-mm'.length);
}
