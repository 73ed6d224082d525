import type { Answer } from '../../../shared/answer.ts';
import type { PersonInput } from '../../../shared/people/person.ts';
import { ReportFields } from '../../../shared/reports/report.ts';
import type { SealedAnswers, SealedReport } from '../../../shared/sealed/sealed-report.ts';
import type { ZonedInstant } from '../../../shared/time.ts';

/** A report takes so many reported people, and so many others. */
const REPORTED_MAX = 20;
const OTHERS_MAX = 50;
const LINE_MAX = 300;

export interface Received {
  readonly receivedAt: ZonedInstant;
  readonly setting: ReportFields['setting'];
}

/** The answers where a report taker would have put them, word by word. What was not answered was not asked. */
export function reportOf({ answers, event }: SealedReport, { receivedAt, setting }: Received): ReportFields {
  return ReportFields.parse({
    receivedAt,
    setting,
    channel: 'sealed-form',
    safeNow: asked(answers.safeNow),
    account: answers.account,
    when: { kind: 'not-known', ...(answers.when && { words: answers.when }) },
    ...placeIn(answers, event),
    reported: reportedIn(answers).map((told) => ({ told })),
    others: described(answers.others, OTHERS_MAX).map((told) => ({ role: 'other', person: { told } })),
    reporter: reporterIn(answers),
    reporterIsImpacted: asked(answers.impacted),
    anonymity: answers.anonymity || 'not-asked',
    wouldReveal: asked(answers.wouldReveal),
    fearsForSafety: asked(answers.fears),
    fearsNote: answers.fearsNote,
    tellLater: answers.tellLater,
    evidenceNote: answers.evidence,
  });
}

function asked(answer: Answer | ''): Answer {
  return answer || 'not-asked';
}

/** The event stands with the place; where both are too long for a line, with what was around. */
function placeIn({ where, around }: SealedAnswers, event: string): Pick<ReportFields, 'where' | 'circumstances'> {
  const place = [where, event].filter(isFilled);
  if (place.join(' · ').length <= LINE_MAX) return { where: place.join(' · '), circumstances: around };
  return { where, circumstances: [event, around].filter(isFilled).join('\n') };
}

function isFilled(text: string): boolean {
  return text !== '';
}

type Told = Partial<PersonInput>;

/**
 * A name on each line. What they looked like belongs to somebody without a name, or to the only one there is. Where they are
 * too many, all words stand in one description: none is left out.
 */
function reportedIn({ who, looks }: SealedAnswers): Told[] {
  const lines = linesOf(who);
  const unnamed = looks.trim() !== '' && lines.length > 1 ? [{ description: looks }] : [];
  const areNames = lines.length + unnamed.length <= REPORTED_MAX && lines.every((line) => line.length <= LINE_MAX);
  if (!areNames) return [{ description: [who, looks].join('\n') }];
  const names = lines.map((name) => ({ name }));
  if (looks.trim() === '') return names;
  return lines.length > 1 ? [...names, ...unnamed] : [{ ...names[0], description: looks }];
}

/** Somebody on each line, in words; all in one where there are too many. */
function described(text: string, most: number): Told[] {
  const lines = linesOf(text);
  if (lines.length === 0) return [];
  return lines.length > most ? [{ description: text }] : lines.map((description) => ({ description }));
}

/** Null when they want nobody to know, or wrote nothing by which to know them. */
function reporterIn({ name, contact, anonymity }: SealedAnswers): ReportFields['reporter'] {
  if (anonymity === 'towards-everyone' || `${name}${contact}`.trim() === '') return null;
  const told: Told = name.trim() === '' ? { description: contact } : { name, contact };
  // Lists and texts that are left out have their defaults, which `parse` above puts in.
  return { told: told as PersonInput };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
