import type { Answer } from '../../../shared/answer.ts';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import type { MemberId } from '../../../shared/members/member.ts';
import type { Text } from '../../hooks/use-text.ts';
import type { AllegationEntry, Intake, PersonEntry, PlainFields } from './intake.ts';
import { entryName, isBlank } from './person-entry.ts';
import { actionsOfSituation, isTold, reportedIn } from './report-of.ts';
import type { Step } from './steps.ts';
import type { WrittenField } from './told-field.tsx';
import { typedAt, whenWords } from './when-words.ts';

type DoneAction = PlainFields['firstActions'][number];

/** One line of what is read back. */
export interface Told {
  readonly label: string;
  readonly value: string;
  /** The reporter's own words. */
  readonly verbatim?: boolean;
  /** Key of the person it tells of: several may have the same label. */
  readonly entry?: string;
}

export interface Telling {
  readonly text: Text;
  /** A day, or day and time, as typed: made readable. */
  readonly shown: (typed: string) => string;
  /** Names of members. */
  readonly named: (ids: readonly MemberId[]) => string;
}

/** What a step holds, in words; what was not asked or stayed empty is left out. */
export function toldAt(step: Step, intake: Intake, files: readonly Evidence[], telling: Telling): Told[] {
  return everything(step, intake, files, telling).filter(({ value }) => value.trim() !== '');
}

function everything(step: Step, intake: Intake, files: readonly Evidence[], { text, shown, named }: Telling): Told[] {
  const { fields } = intake;
  const written = (name: WrittenField): Told => ({ label: text(`intake.${name}`), value: fields[name] });
  const answered = (id: string, answer: Answer): Told => ({
    label: text(id),
    value: answer === 'not-asked' ? '' : text(`intake.answer.${answer}`),
  });
  switch (step) {
    case 'safety':
      return [
        answered('intake.safeNow', fields.safeNow),
        {
          label: text('intake.situation'),
          value: fields.situation === null ? '' : text(`intake.situation.${fields.situation}`),
        },
        {
          label: text('intake.firstActions.done'),
          value: actionsOfSituation(fields)
            .map((done) => actionWords(done, text, shown))
            .join('\n'),
        },
        written('secondPresent'),
      ];
    case 'account':
      return [{ ...written('account'), verbatim: true }, written('observed'), written('policy')];
    case 'when':
      return [
        { label: text('intake.when.group'), value: whenWords(fields.when, text, shown) },
        written('where'),
        written('circumstances'),
        {
          label: text('intake.received'),
          value:
            intake.receivedDay === ''
              ? ''
              : shown(`${intake.receivedDay}${intake.receivedTime && `T${intake.receivedTime}`}`),
        },
        { label: text('intake.channel'), value: intake.channel && text(`intake.channel.${intake.channel}`) },
        { label: text('intake.setting'), value: intake.setting && text(`intake.setting.${intake.setting}`) },
      ];
    case 'who':
      return [
        ...intake.reported.map((entry, index) => ({
          entry: entry.key,
          label: text('intake.person.reported', { count: intake.reported.length, number: index + 1 }),
          value: personWords(entry, text),
        })),
        ...intake.allegations.filter(isTold).map((entry, index) => ({
          entry: entry.key,
          label: text('intake.allegation', { number: index + 1 }),
          value: allegationWords(entry, intake, text),
        })),
      ];
    case 'others':
      return [
        { label: text('intake.person.reporter'), value: reporterWords(intake, text) },
        answered('intake.reporterIsImpacted', fields.reporterIsImpacted),
        ...intake.others.map((entry) => ({
          entry: entry.key,
          label: text(`intake.role.${entry.role}`),
          value: personWords(entry, text),
        })),
      ];
    case 'wishes':
      return [
        answered('intake.agreesToConvene', fields.agreesToConvene),
        { label: text('intake.keepOut'), value: named(intake.keepOut ?? []) },
        {
          label: text('intake.anonymity'),
          value: fields.anonymity === 'not-asked' ? '' : text(`intake.anonymity.${fields.anonymity}`),
        },
        written('anonymityNote'),
        answered('intake.wouldReveal', fields.wouldReveal),
        answered('intake.fearsForSafety', fields.fearsForSafety),
        written('fearsNote'),
        written('tellLater'),
        written('suggestions'),
      ];
    case 'evidence':
      return [
        { label: text('intake.files'), value: files.map(({ fileName }) => fileName).join('\n') },
        written('evidenceNote'),
      ];
    case 'read-back':
      return [];
  }
}

function actionWords({ action, at }: DoneAction, text: Text, shown: Telling['shown']): string {
  const name = text(`firstActions.${action}`);
  const { day, time } = typedAt(at);
  return day === '' ? name : text('intake.firstActions.doneAt', { action: name, when: shown(`${day}T${time}`) });
}

/** Against whom is said where there are several: otherwise there is no question. */
function allegationWords({ what, policy, against }: AllegationEntry, intake: Intake, text: Text): string {
  const reported = reportedIn(intake);
  const named = reported
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => reported.length > 1 && against.includes(entry.key))
    .map(({ entry, index }) => entryName(entry) || text('intake.person.reported', { count: 2, number: index + 1 }));
  return [what, policy, ...named].filter((line) => line.trim() !== '').join('\n');
}

function reporterWords({ reporterNamed, reporter }: Intake, text: Text): string {
  if (reporterNamed === 'not-asked') return '';
  return reporterNamed === 'no' ? text('intake.reporterNamed.no') : personWords(reporter, text);
}

function personWords(entry: PersonEntry, text: Text): string {
  if (isBlank(entry)) return '';
  const name = entryName(entry) || text('intake.person.described');
  if (entry.known !== null) return name;
  const { otherNames, handles, emails, contact, description } = entry;
  const more = [...otherNames, ...handles, ...emails, contact, description].filter(
    (mark) => mark.trim() !== '' && mark !== name,
  );
  return [name, ...more].join('\n');
}
