import { z } from 'zod';
import { Allegation, AllegationFields } from '../../../shared/allegations/allegation.ts';
import { Appeal, AppealHandlers } from '../../../shared/appeals/appeal.ts';
import { Assessment } from '../../../shared/assessments/assessment.ts';
import { IncidentFacts } from '../../../shared/incidents/incident.ts';
import { Excluded, MeetingCase } from '../../../shared/meetings/meeting.ts';
import { Quorum } from '../../../shared/meetings/quorum.ts';
import type { PersonId } from '../../../shared/people/person.ts';
import { ReportFields } from '../../../shared/reports/report.ts';
import { Line } from '../../../shared/text.ts';
import { readContent, writeContent } from '../case-content.ts';

/** Stands where a text is needed and none is left, in any language. */
const GONE = '—';

/** The day stays, without the hour and without the words in which it was told. */
export function blankFacts(content: unknown): string {
  const { when, setting } = readContent(IncidentFacts, content);
  const day = (time: string | undefined) => time?.slice(0, 10);
  const days = { from: day(when.from), to: day(when.to) };
  const left = Object.fromEntries(Object.entries(days).filter(([, value]) => value !== undefined));
  return writeContent(IncidentFacts, {
    ...{ summary: '', where: '', circumstances: '', policy: '', setting },
    when: { kind: when.kind, ...left },
  });
}

/** That there was a report, how it came and how urgent it was. */
export function blankReport(content: unknown): string {
  const { receivedAt, channel, setting, situation } = readContent(ReportFields, content);
  return writeContent(ReportFields, ReportFields.parse({ receivedAt, channel, setting, situation }));
}

/** What was found stays, and against how many. */
export function blankAllegation(content: unknown, standIn: (person: string) => PersonId): string {
  const schema = AllegationFields.extend({ findings: Allegation.shape.findings });
  const { against, findings } = readContent(schema, content);
  return writeContent(schema, {
    ...{ what: GONE, policy: '' },
    against: against.map(standIn),
    findings: findings.map((finding) => ({ ...finding, reasons: GONE })),
  });
}

export function blankMeeting(): string {
  return JSON.stringify({ place: '' });
}

/** How many were needed and who was out stays; what was said goes. */
export function blankAgenda(content: unknown): string {
  const schema = MeetingCase.pick({ agenda: true, carrier: true }).extend({
    excluded: z.array(Excluded),
    quorum: Quorum.nullable(),
  });
  const { agenda, excluded, quorum } = readContent(schema, content);
  const silent = agenda.map(({ key }) => ({ key, minutes: '' }));
  return writeContent(schema, { agenda: silent, carrier: null, excluded, quorum });
}

export function blankTask(): string {
  return JSON.stringify({ title: GONE });
}

/** The levels and what they rest on, without a word. */
export function blankAssessment(content: unknown): string {
  const { answers, impact, risk, by, at } = readContent(Assessment, content);
  const silent = Object.entries(answers).map(([question, { answer }]) => [
    question,
    { answer, note: '', evidence: [], allegations: [] },
  ]);
  return writeContent(Assessment, {
    answers: Object.fromEntries(silent),
    impact: { level: impact.level, reason: impact.level === null ? '' : GONE },
    risk: { level: risk.level, reason: risk.level === null ? '' : GONE },
    ...{ bias: {}, biasNotes: '', otherWay: '', by, at },
  });
}

export function blankMark(): string {
  return JSON.stringify({ reason: '' });
}

/** What the team calls this kind of sanction stays: it is a word of its catalogue. */
export function blankSanction(content: unknown): string {
  const { name, eventId } = readContent(KeptOfSanction, content);
  const texts = { scopeNote: '', conditions: '', precondition: '', liftReason: '' };
  return JSON.stringify({ ...texts, name, eventId, planned: [] });
}

const KeptOfSanction = z.looseObject({
  name: Line.nullable().default(null),
  eventId: z.string().nullable().default(null),
});

export function blankSanctionEvent(): string {
  return JSON.stringify({ note: '' });
}

export function blankAppeal(content: unknown): string {
  const schema = z.object({
    grounds: Appeal.shape.grounds,
    ...AppealHandlers.shape,
    answer: Appeal.shape.answer.unwrap().omit({ at: true }).optional(),
  });
  const { handlers, answer } = readContent(schema, content);
  return writeContent(schema, {
    ...{ grounds: GONE, handlers, outsideBody: '' },
    ...(answer !== undefined && { answer: { ...answer, reasons: GONE } }),
  });
}
