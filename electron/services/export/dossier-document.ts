import type { PersonId } from '../../../shared/people/person.ts';
import type { Secrets } from '../leak-check/secrets.ts';
import { allegationsSection } from './dossier-allegations.ts';
import { appealsSection } from './dossier-appeals.ts';
import { assessmentSection } from './dossier-assessment.ts';
import { conflictsSection } from './dossier-conflicts.ts';
import type { DossierData } from './dossier-data.ts';
import { factsSection } from './dossier-facts.ts';
import { flagsSections } from './dossier-flags.ts';
import { lettersSection } from './dossier-letters.ts';
import { decisionsSection, meetingsSection } from './dossier-meetings.ts';
import { peopleSection } from './dossier-people.ts';
import { promisesSection } from './dossier-promises.ts';
import { reportsSection } from './dossier-reports.ts';
import { attachmentsSection, sanctionsSection } from './dossier-sanctions.ts';
import { timelineSection } from './dossier-timeline.ts';
import { dossierVoice, type Voice } from './dossier-voice.ts';
import { maskDossier } from './mask-dossier.ts';
import type { Cover, PrintedDocument, Section } from './printed-document.ts';
import { pageWords } from './printed-page.ts';
import type { Words } from './printed-words.ts';

/** One case on paper. Its cover and outline name the case, never a person who is withheld. */
export function dossierDocument(data: DossierData, words: Words, secrets?: Secrets): PrintedDocument {
  const mark = words('print.withheld');
  const { shown, withheld } = maskDossier(data, words, secrets);
  const { origin, level } = shown;
  const voice = dossierVoice(shown, words);
  const title = words('print.dossier.title', { codeName: data.incident.codeName });
  const printed = sections(shown, voice, withheld);
  const isMasked = withheld.size > 0 || level === 'committee';
  const places = isMasked ? JSON.stringify(printed).split(mark).length - 1 : undefined;
  return {
    cover: cover(shown, voice, notes(shown, words, places)),
    contents: words('print.dossier.contents'),
    sections: printed,
    ...pageWords(origin, title, words),
  };
}

function sections(data: DossierData, voice: Voice, withheld: ReadonlySet<PersonId>): Section[] {
  return [
    factsSection(data, voice),
    reportsSection(data, voice),
    allegationsSection(data, voice),
    assessmentSection(data, voice),
    peopleSection(data, voice, withheld),
    ...(data.level === 'committee' ? [] : [conflictsSection(data, voice)]),
    timelineSection(data, voice),
    meetingsSection(data, voice),
    decisionsSection(data, voice),
    sanctionsSection(data, voice),
    ...flagsSections(data, voice),
    lettersSection(data, voice),
    appealsSection(data, voice),
    promisesSection(data, voice),
    attachmentsSection(data, voice),
  ];
}

function cover(
  { origin, incident, zone, level }: DossierData,
  { words, time, member }: Voice,
  coverNotes: string[],
): Cover {
  const field = (name: string, text: string) => ({ term: words(`print.dossier.${name}`), text });
  return {
    wholePage: true,
    over: words(`print.dossier.over.${level}`),
    heading: incident.codeName,
    line: words('print.dossier.line', { organisation: origin.organisation }),
    fields: [
      field('status', words(`incidents.status.${incident.status}`)),
      field('received', time.instant(incident.reportedAt)),
      field(
        'exported',
        words('print.dossier.exported.by', {
          when: time.instant(origin.exportedAt),
          member: member(origin.exportedBy),
        }),
      ),
      field('zone', words('print.dossier.zone.about', { zone })),
      field('chain', words('print.dossier.chain.about', { sequence: origin.chainHead.sequence })),
    ],
    notes: coverNotes,
  };
}

/** What whoever holds the file must know before they turn the page. `places`: of names taken out, undefined when nobody's. */
function notes(data: DossierData, words: Words, places: number | undefined): string[] {
  const { origin, reports, includeReadings } = data;
  const note = (name: string) => words(`print.dossier.note.${name}`);
  const mark = words('print.withheld');
  const readings = includeReadings && reports.some(({ fields }) => fields.reading.trim() !== '');
  return [
    ...(origin.practice ? [words('print.practice')] : []),
    note('confidential'),
    ...contentWarnings(data, words),
    ...(places === undefined ? [] : [words(`print.dossier.note.withheld.${data.level}`, { mark, places })]),
    ...(reports.some(({ fields }) => fields.anonymity === 'towards-reported') ? [note('towards-reported')] : []),
    ...(reports.some(({ fields }) => fields.wouldReveal === 'yes') ? [note('would-reveal')] : []),
    ...(readings ? [note('readings')] : []),
  ];
}

/** What is hard to read, of the case or of any of its files. */
function contentWarnings({ warnings }: DossierData, words: Words): string[] {
  if (warnings.length === 0) return [];
  const topics = new Set(warnings.flatMap((warning) => warning.topics));
  const notes = warnings.map(({ note }) => note.trim()).filter((note) => note !== '');
  const contains = [...[...topics].map((topic) => words(`care.topic.${topic}`)), ...notes].join(', ');
  return [words('print.dossier.note.contains', { contains })];
}
