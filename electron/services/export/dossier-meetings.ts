import type { Attendance, Decision, Excluded, Meeting, MeetingCase, Vote } from '../../../shared/meetings/meeting.ts';
import type { BallotChoice } from '../../../shared/meetings/quorum.ts';
import type { UrgentDecision } from '../../../shared/meetings/urgent-decision.ts';
import type { Task } from '../../../shared/tasks/task.ts';
import type { DossierData } from './dossier-data.ts';
import { filled, type Voice } from './dossier-voice.ts';
import type { Block, Section } from './printed-document.ts';

export function meetingsSection(data: DossierData, voice: Voice): Section {
  const { words } = voice;
  const blocks = oldestFirst(data.meetings).flatMap((meeting) => meetingBlocks(meeting, aboutIn(meeting, data), voice));
  return {
    heading: words('print.meetings'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

/** What was decided in meetings or urgently, and all else that somebody has to do. */
export function decisionsSection(data: DossierData, voice: Voice): Section {
  const { words } = voice;
  const decided = oldestFirst(data.meetings).flatMap((meeting) =>
    aboutIn(meeting, data).flatMap((each) => each.decisions),
  );
  const others = data.tasks.filter(({ id }) => !decided.some(({ taskId }) => taskId === id));
  const blocks = [
    ...decisionTable(decided, voice),
    ...urgentTable(data.urgent, voice),
    ...dutyTable('print.decisions.tasks', others, voice),
  ];
  return {
    heading: words('print.decisions'),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'none', text: words('print.none') }],
  };
}

/** What was said of one case in a meeting: who was out, who carried in the other side, minutes, votes. */
export function caseBlocks(about: MeetingCase, attendances: readonly Attendance[], voice: Voice): Block[] {
  const { words, member } = voice;
  const carrier = about.carrier === null ? '' : member(about.carrier);
  const fields = filled([{ term: words('print.meeting.carrier'), text: carrier }]);
  return [
    ...attendance(attendances, about.excluded, voice),
    ...(fields.length === 0 ? [] : [{ kind: 'fields', fields } as const]),
    ...minutes(about, voice),
    ...voteTable(about.votes, voice),
  ];
}

export function decisionTable(decided: readonly Decision[], voice: Voice): Block[] {
  const duties = decided.map((decision) => ({ ...decision, title: decision.text }));
  return dutyTable('print.decisions.made', duties, voice);
}

function oldestFirst(meetings: readonly Meeting[]): Meeting[] {
  return meetings.toSorted((a, b) => a.startsAt.at.localeCompare(b.startsAt.at));
}

/** What a meeting said of other cases is no part of this one's dossier, nor which they are. */
function aboutIn({ cases }: Meeting, { incident }: DossierData): MeetingCase[] {
  return cases.filter(({ incidentId }) => incidentId === incident.id);
}

function meetingBlocks(meeting: Meeting, cases: readonly MeetingCase[], voice: Voice): Block[] {
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
    ...cases.flatMap((each) => caseBlocks(each, meeting.attendance, voice)),
  ];
}

function attendance(
  attendances: readonly Attendance[],
  excluded: readonly Excluded[],
  { words, member }: Voice,
): Block[] {
  if (attendances.length === 0) return [];
  const rows = attendances.map(({ memberId, presence }) => {
    const reason = excluded.find((out) => out.memberId === memberId)?.reason;
    return [member(memberId), words(reason ? `print.meeting.reason.${reason}` : `print.meeting.${presence}`)];
  });
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
function minutes({ agenda }: MeetingCase, { words }: Voice): Block[] {
  const written = filled(agenda.map(({ key, minutes: text }) => ({ term: words(`agenda.${key}`), text })));
  if (written.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words('print.meeting.agenda'), aside: '' },
    { kind: 'fields', fields: written },
  ];
}

/** How many for and against, never who: members answer for the decision together. */
function voteTable(votes: readonly Vote[], { words }: Voice): Block[] {
  if (votes.length === 0) return [];
  const rows = votes.map(({ subject, proposal, ballots, result }) => {
    const count = (choice: BallotChoice) => ballots.filter((ballot) => ballot.choice === choice).length;
    const { here = 0, mayDecide = 0 } = result?.quorum ?? {};
    const counted = { for: count('for'), against: count('against'), abstain: count('abstain'), here, mayDecide };
    return [
      words(`meetings.vote.subject.${subject}`),
      proposal,
      words('print.meeting.vote.count', counted),
      result === null ? words('print.meeting.vote.open') : words(`meetings.vote.outcome.${result.outcome}`),
    ];
  });
  const columns = [
    { heading: words('print.meeting.vote.subject'), width: 2, look: 'plain' },
    { heading: words('print.meeting.vote'), width: 4, look: 'plain' },
    { heading: words('print.meeting.vote.ballots'), width: 3, look: 'plain' },
    { heading: words('print.meeting.vote.outcome'), width: 2, look: 'plain' },
  ] as const;
  return [
    { kind: 'heading', level: 3, text: words('print.meeting.votes'), aside: '' },
    { kind: 'table', columns, rows },
  ];
}

function urgentTable(urgent: readonly UrgentDecision[], voice: Voice): Block[] {
  if (urgent.length === 0) return [];
  const { words, time, member } = voice;
  const rows = urgent.map(({ what, why, decidedBy, decidedAt, ratifyBy, settled }) => [
    [what, words('print.urgent.why', { why })].join('\n'),
    words('print.urgent.who.line', { member: member(decidedBy), when: time.instant(decidedAt) }),
    settled === null
      ? words('print.urgent.waiting', { when: time.instant(ratifyBy) })
      : [
          words(`print.urgent.${settled.kind}`, { member: member(settled.by), when: time.instant(settled.at) }),
          settled.reasons,
        ]
          .filter((line) => line.trim() !== '')
          .join('\n'),
  ]);
  const columns = [
    { heading: words('print.decision'), width: 4.6, look: 'plain' },
    { heading: words('print.urgent.who'), width: 3, look: 'plain' },
    { heading: words('print.urgent.state'), width: 3, look: 'plain' },
  ] as const;
  return [
    { kind: 'heading', level: 2, text: words('print.urgent'), aside: '' },
    { kind: 'table', columns, rows },
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
