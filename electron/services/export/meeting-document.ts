import type { Meeting, MeetingCase } from '../../../shared/meetings/meeting.ts';
import type { ExportOrigin } from './dossier-data.ts';
import { caseBlocks, decisionTable } from './dossier-meetings.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, PrintedDocument, Section } from './printed-document.ts';
import { pageWords } from './printed-page.ts';

export interface MeetingPaper {
  readonly origin: ExportOrigin;
  readonly meeting: Meeting;
  readonly voice: Voice;
}

/** What to speak about, with room to write. No names of anybody, and of a case nothing but its code name. */
export function agendaDocument({
  origin,
  meeting,
  voice,
  pastOf,
}: MeetingPaper & { readonly pastOf: (about: MeetingCase) => readonly string[] }): PrintedDocument {
  const { words } = voice;
  return {
    ...frame({ origin, meeting, voice }, 'agenda', [words('print.agenda.note')]),
    sections: meeting.cases.map((about) => ({
      heading: about.codeName,
      blocks: about.isClosed
        ? [{ kind: 'none', text: words('print.agenda.closed') }]
        : [...beforehand(about, pastOf(about), voice), ...headings(about, voice)],
    })),
  };
}

/** What was said and decided. */
export function minutesDocument({ origin, meeting, voice }: MeetingPaper): PrintedDocument {
  return {
    ...frame({ origin, meeting, voice }, 'minutes', []),
    sections: meeting.cases.map((about): Section => {
      const blocks: Block[] = about.isClosed
        ? [{ kind: 'none', text: voice.words('print.agenda.closed') }]
        : [...caseBlocks(about, meeting.attendance, voice), ...decisionTable(about.decisions, voice)];
      return { heading: about.codeName, blocks };
    }),
  };
}

function frame({ origin, meeting, voice }: MeetingPaper, kind: 'agenda' | 'minutes', notes: readonly string[]) {
  const { words, time } = voice;
  const when = time.zoned(meeting.startsAt);
  return {
    cover: {
      wholePage: false,
      over: words(`print.${kind}.over`),
      heading: words('print.meeting', { when }),
      line: words('print.minutes.line', { organisation: origin.organisation }),
      fields: filled([{ term: words('print.meeting.place'), text: meeting.place }]),
      notes: [...(origin.practice ? [words('print.practice')] : []), ...notes],
    },
    ...pageWords(origin, words(`print.${kind}.title`, { when }), words),
  };
}

/** Who steps out, what waits to be ratified, and which cases to read again. */
function beforehand({ excluded, urgent }: MeetingCase, past: readonly string[], { words, time }: Voice): Block[] {
  const items = [
    ...(excluded.length === 0 ? [] : [words('print.agenda.excluded', { count: excluded.length })]),
    ...urgent.map(({ decidedAt, ratifyBy }) =>
      words('print.agenda.urgent', { when: time.instant(decidedAt), due: time.instant(ratifyBy) }),
    ),
    ...(past.length === 0 ? [] : [words('print.agenda.past', { codeNames: past.join(', ') })]),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function headings({ agenda }: MeetingCase, { words }: Voice): Block[] {
  return agenda.flatMap(({ key }): Block[] => [
    { kind: 'heading', level: 3, text: words(`agenda.${key}`), aside: '' },
    { kind: 'text', text: words(`agenda.${key}.question`) },
    { kind: 'ruled', lines: 2 },
  ]);
}
