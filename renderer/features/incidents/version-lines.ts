import { displayName } from '../../../shared/people/person.ts';
import type { ReportFields } from '../../../shared/reports/report.ts';
import type { Text } from '../../hooks/use-text.ts';
import { whenWords } from './when-words.ts';

/** One thing that a report says, in words; empty when it says nothing of it. */
export interface VersionLine {
  readonly label: string;
  readonly words: string;
}

type PersonInReport = ReportFields['reported'][number];

const WRITTEN = [
  ...(['account', 'observed', 'reading', 'policy', 'where', 'circumstances', 'anonymityNote', 'fearsNote'] as const),
  ...(['tellLater', 'suggestions', 'evidenceNote', 'readBackNote'] as const),
];
const ANSWERED = ['safeNow', 'reporterIsImpacted', 'wouldReveal', 'fearsForSafety', 'agreesToConvene'] as const;

/** All that may differ between two versions of a report, always in the same order. */
export function versionLines(fields: ReportFields, text: Text, local: (typed: string) => string): VersionLine[] {
  const { when, anonymity, situation, channel, setting, reported, others, reporter, allegations } = fields;
  const people = (some: readonly PersonInReport[]) => some.map((person) => nameIn(person, text)).join('\n');
  return [
    ...WRITTEN.map((name) => ({ label: text(`intake.${name}`), words: fields[name] })),
    { label: text('intake.when.group'), words: whenWords(when, text, local) },
    { label: text('intake.channel'), words: text(`intake.channel.${channel}`) },
    { label: text('intake.setting'), words: text(`intake.setting.${setting}`) },
    { label: text('intake.situation'), words: situation === null ? '' : text(`intake.situation.${situation}`) },
    { label: text('intake.step.who'), words: people(reported) },
    { label: text('intake.allegations'), words: allegations.map(({ what }) => what).join('\n') },
    { label: text('intake.person.reporter'), words: people(reporter === null ? [] : [reporter]) },
    { label: text('intake.step.others'), words: people(others.map(({ person }) => person)) },
    { label: text('intake.anonymity'), words: text(`intake.anonymity.${anonymity}`) },
    ...ANSWERED.map((name) => ({ label: text(`intake.${name}`), words: text(`intake.answer.${fields[name]}`) })),
  ];
}

function nameIn(person: PersonInReport, text: Text): string {
  if ('known' in person) return text('incidents.versions.known');
  const { told } = person;
  return [displayName(told) || text('incidents.people.described'), told.description].filter(Boolean).join(', ');
}
