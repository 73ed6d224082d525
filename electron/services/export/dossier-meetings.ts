import type { Attendance, Meeting } from '../../../shared/meetings/meeting.ts';
import type { Task } from '../../../shared/tasks/task.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Section } from './printed-document.ts';

export function meetingsSection({ meetings }: DossierData, voice: Voice): Section {
  const { words } = voice;
  const blocks = oldestFirst(meetings).flatMap((meeting) => meetingBlocks(meeting, voice));
  return {
    heading: words('print.meetings'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

/** What was decided in meetings, and all else that somebody has to do. */
export function decisionsSection({ meetings, tasks }: DossierData, voice: Voice): Section {
  const { words } = voice;
  const decided = oldestFirst(meetings).flatMap(({ decisions }) => decisions);
  const others = tasks.filter(({ id }) => !decided.some(({ taskId }) => taskId === id));
  const blocks = [
    ...dutyTable(
      'print.decisions.made',
      decided.map((decision) => ({ ...decision, title: decision.text })),
      voice,
    ),
    ...dutyTable('print.decisions.tasks', others, voice),
  ];
  return {
    heading: words('print.decisions'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

function oldestFirst(meetings: readonly Meeting[]): Meeting[] {
  return meetings.toSorted((a, b) => a.startsAt.at.localeCompare(b.startsAt.at));
}

function meetingBlocks(meeting: Meeting, voice: Voice): Block[] {
  const { words, time } = voice;
  const held = meeting.heldAt;
  const state =
    held === null ? words('print.meeting.planned') : words('print.meeting.held', { when: time.instant(held) });
  const fields = filled([
    { term: words('print.meeting.state'), text: state },
    { term: words('print.meeting.place'), text: meeting.place },
  ]);
  return [
    { kind: 'heading', level: 2, text: words('print.meeting', { when: time.zoned(meeting.startsAt) }), aside: '' },
    { kind: 'fields', fields },
    ...attendance(meeting.attendance, voice),
    ...minutes(meeting, voice),
  ];
}

function attendance(attendances: readonly Attendance[], { words, member }: Voice): Block[] {
  if (attendances.length === 0) return [];
  const rows = attendances.map(({ memberId, presence, reason }) => [
    member(memberId),
    presence === 'excluded' && reason !== null
      ? words(`print.meeting.reason.${reason}`)
      : words(`print.meeting.${presence}`),
  ]);
  const columns = [
    { heading: words('print.meeting.member'), width: 2, look: 'plain' },
    { heading: words('print.meeting.presence'), width: 3, look: 'plain' },
  ] as const;
  return [
    { kind: 'heading', level: 3, text: words('print.meeting.attendance'), aside: '' },
    { kind: 'table', columns, rows },
  ];
}

/** Headings under which nothing was written are left out. */
function minutes({ agenda }: Meeting, { words }: Voice): Block[] {
  const written = filled(agenda.map(({ key, minutes: text }) => ({ term: words(`agenda.${key}`), text })));
  if (written.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words('print.meeting.agenda'), aside: '' },
    { kind: 'fields', fields: written },
  ];
}

type Duty = Pick<Task, 'title' | 'owner' | 'due' | 'doneAt'>;

function dutyTable(headingId: string, duties: readonly Duty[], { words, time, member }: Voice): Block[] {
  if (duties.length === 0) return [];
  const rows = duties.map(({ title, owner, due, doneAt }) => [
    title,
    member(owner),
    time.day(due),
    doneAt === null ? words('print.decision.open') : time.instant(doneAt),
  ]);
  const columns = [
    { heading: words('print.decision'), width: 4.6, look: 'plain' },
    { heading: words('print.decision.owner'), width: 2.4, look: 'plain' },
    { heading: words('print.decision.due'), width: 2, look: 'day' },
    { heading: words('print.decision.done'), width: 2, look: 'plain' },
  ] as const;
  return [
    { kind: 'heading', level: 2, text: words(headingId), aside: '' },
    { kind: 'table', columns, rows },
  ];
}
