import type { z } from 'zod';
import type { IncidentId, Setting } from '../../../shared/incidents/incident.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import type { ReportChannel, ReportFields } from '../../../shared/reports/report.ts';
import type { Day, Instant } from '../../../shared/time.ts';
import type { Step } from './steps.ts';

/** Somebody as told so far; half-typed is fine. */
export interface PersonEntry {
  readonly key: string;
  /** Somebody who is in the case file already; then what is typed below does not count. */
  readonly known: { readonly id: PersonId; readonly label: string } | null;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Absent, as the organisation, in what was typed before it was asked for. */
  readonly formerNames?: readonly string[];
  readonly handles: readonly string[];
  readonly emails: readonly string[];
  readonly organisation?: string;
  readonly contact: string;
  readonly description: string;
}

export type OtherRole = ReportFields['others'][number]['role'];

export interface OtherEntry extends PersonEntry {
  readonly role: OtherRole;
}

/** One thing that somebody is said to have done, as told so far. */
export interface AllegationEntry {
  readonly key: string;
  readonly what: string;
  /** The part of the policy it touches. */
  readonly policy: string;
  /** Keys of reported people; none: all of them. */
  readonly against: readonly string[];
}

type AskedInForm = 'receivedAt' | 'channel' | 'setting' | 'reported' | 'others' | 'allegations' | 'reporter';

/** Those fields of a report that are typed just as they are filed. */
export type PlainFields = Omit<ReportFields, AskedInForm>;

/** A report while it is taken: what is kept as its draft, with the step at which one left off. */
export interface Intake {
  readonly step: Step;
  readonly seen: readonly Step[];
  readonly receivedDay: Day | '';
  /** HH:MM, or empty. */
  readonly receivedTime: string;
  readonly channel: z.infer<typeof ReportChannel> | '';
  readonly setting: Setting | '';
  readonly reported: readonly PersonEntry[];
  readonly others: readonly OtherEntry[];
  readonly allegations: readonly AllegationEntry[];
  readonly reporterNamed: 'yes' | 'no' | 'not-asked';
  readonly reporter: PersonEntry;
  readonly fields: PlainFields;
  /** The case that it is one more report of; null: a new one. */
  readonly joins: { readonly id: IncidentId; readonly codeName: string } | null;
  /** Members whom the reporter does not want to see it. Absent in what was typed before it was asked for. */
  readonly keepOut?: readonly MemberId[];
  /** All of it as it stood when the reading back began; null as long as it did not. */
  readonly takenDown: TakenDown | null;
}

export interface TakenDown {
  readonly at: Instant;
  readonly intake: Omit<Intake, 'takenDown'>;
}

/** `newKey` gives entries a name by which the screen tells them apart. */
export function emptyIntake(receivedDay: Day, receivedTime: string, newKey: () => string): Intake {
  return {
    step: 'safety',
    seen: ['safety'],
    receivedDay,
    receivedTime,
    channel: '',
    setting: '',
    reported: [emptyPerson(newKey())],
    others: [],
    allegations: [],
    reporterNamed: 'not-asked',
    reporter: emptyPerson(newKey()),
    fields: NOTHING_TOLD,
    joins: null,
    takenDown: null,
  };
}

export function emptyPerson(key: string): PersonEntry {
  return { key, known: null, name: '', otherNames: [], handles: [], emails: [], contact: '', description: '' };
}

/** From now on corrections are made to what was taken down. */
export function readingBack({ takenDown: _, ...intake }: Intake, at: Instant): Intake {
  return { ...intake, takenDown: { at, intake } };
}

export function atStep(intake: Intake, step: Step): Intake {
  return { ...intake, step, seen: intake.seen.includes(step) ? intake.seen : [...intake.seen, step] };
}

export const NOTHING_TOLD: PlainFields = {
  secondPresent: '',
  safeNow: 'not-asked',
  situation: null,
  firstActions: [],
  account: '',
  observed: '',
  reading: '',
  policy: '',
  when: { kind: 'not-known' },
  where: '',
  circumstances: '',
  reporterIsImpacted: 'not-asked',
  anonymity: 'not-asked',
  anonymityNote: '',
  wouldReveal: 'not-asked',
  fearsForSafety: 'not-asked',
  fearsNote: '',
  tellLater: '',
  suggestions: '',
  agreesToConvene: 'not-asked',
  evidenceNote: '',
  readBack: 'not-yet',
  readBackNote: '',
};
