import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { banListDocument } from '../../electron/services/export/ban-list-document.ts';
import type { DossierData } from '../../electron/services/export/dossier-data.ts';
import { dossierDocument } from '../../electron/services/export/dossier-document.ts';
import { dossierVoice } from '../../electron/services/export/dossier-voice.ts';
import { erasureDocument } from '../../electron/services/export/erasure-document.ts';
import { statisticsRows } from '../../electron/services/export/export-statistics.ts';
import { letterDocument } from '../../electron/services/export/letter-document.ts';
import { agendaDocument, minutesDocument } from '../../electron/services/export/meeting-document.ts';
import { readPrintedWords, type Words } from '../../electron/services/export/printed-words.ts';
import { recoveryKeyDocument } from '../../electron/services/export/recovery-key-document.ts';
import { noContact, sanctionLine } from '../../electron/services/letters/letter-values.ts';
import { presetTemplate } from '../../electron/services/letters/templates.ts';
import { FindingKind } from '../../shared/allegations/allegation.ts';
import { Answer } from '../../shared/answer.ts';
import { AppealOutcome } from '../../shared/appeals/appeal.ts';
import { Assessment, Cell, ShortAnswer } from '../../shared/assessments/assessment.ts';
import { BIAS, QUESTIONS } from '../../shared/assessments/questions.ts';
import { type Flag, FlagId } from '../../shared/bans/flag.ts';
import { type BanStatistics, figuresOf } from '../../shared/bans/statistics.ts';
import { ErasedCounts, Erasure } from '../../shared/erasures/erasure.ts';
import { Conflict, IncidentStatus, ParticipantRole, Sees, Setting } from '../../shared/incidents/incident.ts';
import { LetterKind, LetterWay } from '../../shared/letters/letter.ts';
import { TimelineEntry } from '../../shared/notes/timeline.ts';
import { OwedInCase } from '../../shared/promises/owed.ts';
import { PromiseKind } from '../../shared/promises/promise.ts';
import { FIRST_ACTIONS } from '../../shared/reports/first-actions.ts';
import { ReportChannel, ReportFields, Situation } from '../../shared/reports/report.ts';
import { HowErased } from '../../shared/retention/rule.ts';
import { PresetKind } from '../../shared/sanctions/catalogue.ts';
import { SanctionState } from '../../shared/sanctions/life-cycle.ts';
import { SanctionScope } from '../../shared/sanctions/sanction.ts';
import { SanctionEventKind } from '../../shared/sanctions/sanction-event.ts';
import { RolloutState } from '../../shared/spaces/rollout.ts';
import { ApproximateTime } from '../../shared/time.ts';
import { ALLEGATION, ASSESSMENT, dossierData, notes, ORIGIN, REPORT } from '../fixtures/dossier-data.ts';
import { APPEAL, LETTER, SANCTION } from '../fixtures/dossier-decisions.ts';
import { id } from '../fixtures/dossier-ids.ts';
import { tellEverything } from '../fixtures/every-disclosure.ts';
import { printEveryHandover } from '../fixtures/every-handover.ts';

import { everyMeeting, everyUrgent } from '../fixtures/every-meeting.ts';

const AT = '2027-03-06T18:20:00.000Z';
const DAY = '2027-03-06';

test('whatever a record can hold has its words on paper, and no words are left that nothing says', () => {
  const { words, used } = recording(readPrintedWords());
  for (const change of everyWayToTell()) dossierDocument(dossierData(change), words);
  const bans = [{ person: dossierData().incident.participants[3]?.person, sanction: SANCTION }];
  const flags = ['Call the lead', ''].map((advice) => ({ person: bans[0]?.person, flag: { ...SANCTION, advice } }));
  banListDocument({ origin: ORIGIN, on: DAY, event: 'Lake Days', bans: bans as never, flags: flags as never }, words);
  banListDocument({ origin: ORIGIN, on: DAY, event: '', bans: [], flags: [] }, words);
  for (const count of [5, 3]) statisticsRows(everyFigure(count), DAY, words);
  printEveryHandover(words);
  for (const kind of LetterKind.options) presetTemplate(kind, words);
  for (const endsOn of [DAY, null]) sanctionLine({ ...SANCTION, endsOn }, words, (day) => day);
  const kept = LETTER.to === null ? [] : [LETTER.to];
  noContact([{ ...SANCTION, keepAwayFrom: kept }], LETTER.to, words);
  tellEverything(SANCTION, SANCTION.personId, words);
  const letter = { organisation: 'Garden Club', practice: true, date: DAY, to: 'Ann' };
  letterDocument({ ...letter, copies: ['Ben'], subject: 'Ours', body: 'Stay away.' }, words);
  for (const meeting of everyMeeting()) {
    const voice = dossierVoice(dossierData(), words);
    agendaDocument({ origin: ORIGIN, meeting, voice, pastOf: () => ['Quiet Fern'] });
    minutesDocument({ origin: ORIGIN, meeting, voice });
  }
  for (const erasure of everyErasure())
    erasureDocument({ origin: ORIGIN, erasures: [erasure], zone: 'UTC', nameOf: () => 'Ada' }, words);
  const key = { recoveryKey: 'QPZR-Y9X8', name: 'Garden', organisation: 'Garden Club', practice: false };
  recoveryKeyDocument({ ...key, madeAt: AT, zone: 'UTC' }, words);
  const printed = Object.keys(JSON.parse(readFileSync('resources/messages/en/print.json', 'utf8')));
  expect(printed.filter((message) => !used.has(message))).toEqual([]);
});

/** Answers as `words` does, which throws for what is in no catalogue, and keeps what was asked for. */
function recording(words: Words): { words: Words; used: ReadonlySet<string> } {
  const used = new Set<string>();
  return {
    used,
    words: (message, values) => {
      used.add(message);
      return words(message, values);
    },
  };
}

function everyErasure(): Erasure[] {
  const counts = Object.fromEntries(ErasedCounts.keyType.options.map((kind) => [kind, 1]));
  const unreached = { backups: 1, exports: 1, doorLists: 1, disclosures: 1, handovers: 1 };
  const kinds = [...HowErased.options.map((kind) => [kind, 'case']), ['deleted', 'person']];
  return kinds.map(([kind, subjectKind]) =>
    Erasure.parse({
      ...{ id: id(95), subjectId: id(96), memberId: id(1), at: AT, rule: 'resolved: 14 months', isCleaned: true },
      ...{ kind, subjectKind, counts, people: 1, unreached, along: null },
    }),
  );
}

function flag(lifted: Flag['lifted']): Flag {
  const { scope, scopeNote, personId, owner, incidentId } = SANCTION;
  const term = { startsOn: DAY, endsOn: null, reviewOn: DAY, lifted };
  const reviews = [{ on: DAY, by: owner, note: 'Quiet' }];
  const made = { id: FlagId.parse(id(90)), madeBy: owner, madeAt: AT, eventId: null };
  return { ...made, ...term, scope, scopeNote, personId, owner, incidentId, reviews, advice: 'Call the lead' };
}

function everyFigure(count: number): BanStatistics {
  const terms = Array.from({ length: count }, () => ({ ...SANCTION, isReturn: false }));
  return { bans: figuresOf(terms, DAY), flags: figuresOf([], DAY) };
}

function everyWayToTell(): Partial<DossierData>[] {
  return [
    ...everyReport().map((fields) => ({ includeReadings: true, reports: [{ ...REPORT, fields }] })),
    ...everyIncident().map((incident) => ({ incident })),
    { flags: [flag(null), flag({ on: DAY, reason: 'Over', by: SANCTION.owner })] },
    ...PresetKind.options.map((kind) => ({ sanctions: [{ ...SANCTION, kind, reviewOn: DAY }] })),
    ...everyState().map((sanction) => ({ sanctions: [sanction] })),
    { carriedOut: [{ sanctionId: SANCTION.id, space: 'Chat', steps: everyRollout() }] },
    ...SanctionScope.options.map((scope) => ({
      sanctions: [{ ...SANCTION, scope, lifted: { on: DAY, reason: 'Reviewed' } }],
    })),
    ...everyMeeting().map((meeting) => ({ meetings: [meeting] })),
    { timeline: everyEntry(), origin: { ...ORIGIN, practice: true, exportedBy: id(999) as never } },
    ...everyFinding().map((allegation) => ({ allegations: [allegation] })),
    ...everyVersion().map((versions) => ({ reports: [{ ...REPORT, versions }] })),
    ...everyAssessment().map((assessment) => ({ assessment })),
    { assessment: null, pastReviews: [{ by: id(1) as never, at: AT, skipReason: 'No time' }] },
    { assessment: null, pastReviews: [] },
    { owed: everythingOwed() },
    { urgent: everyUrgent() },
    { incident: { ...dossierData().incident, conflicts: everyConflict() } },
    ...everyLetter().map((each) => ({ letters: [each] })),
    ...everyAnswer().map((answer) => ({ appeals: [{ ...APPEAL, answer }] })),
    { timeline: [], reports: [], allegations: [], meetings: [], tasks: [], sanctions: [], evidence: [] },
  ];
}

function everyAssessment(): Assessment[] {
  const all = ShortAnswer.options.map((answer) => ({
    ...ASSESSMENT,
    answers: Object.fromEntries(QUESTIONS.map((question) => [question, { answer }])),
    bias: Object.fromEntries(BIAS.map((whom) => [whom, answer])),
  }));
  const levels = (['low', 'high'] as const).map((level) => ({ ...ASSESSMENT, impact: { level, reason: 'So' } }));
  return Assessment.array().parse([...all, ...levels]);
}

function everyConflict(): Conflict[] {
  const memberId = id(1);
  return Conflict.array().parse([
    ...Conflict.shape.source.options.map((source) => ({ memberId, kind: 'hard', source })),
    ...Sees.options.map((sees) => ({ memberId, kind: 'soft', source: 'declared', sees })),
  ]);
}

function everythingOwed(): OwedInCase {
  const [promise, first] = [{ due: AT, at: AT, by: id(1), reason: 'Nobody to reach' }, dossierData().incident];
  const followUp = { id: id(60), incidentId: first.id, owner: id(1), due: DAY, about: 'How it is', outcome: 'Quiet' };
  return OwedInCase.parse({
    promises: [
      ...PromiseKind.options.map((kind) => ({ ...promise, promise: kind, state: 'waived' })),
      { ...promise, promise: 'answer', state: 'kept', by: null },
      { ...promise, promise: 'answer', state: 'open', due: null, at: null, by: null, reason: '' },
    ],
    followUps: [
      { ...followUp, personId: first.participants[0]?.person.id, doneAt: AT },
      { ...followUp, personId: id(404), doneAt: null },
    ],
    waiting: { appeals: 0, urgent: 0 },
  });
}

function everyReport(): ReportFields[] {
  const { fields } = REPORT;
  const notes = { anonymityNote: 'to the press', readBackNote: 'one date', fearsNote: 'gossip', suggestions: 'a talk' };
  const { anonymity, readBack } = ReportFields.shape;
  return [
    ...ReportChannel.options.map((channel) => ({ ...fields, channel, reporter: null, ...notes })),
    ...Situation.options.map((situation) => ({
      ...fields,
      situation,
      firstActions: FIRST_ACTIONS[situation].map((action) => ({ action, at: AT })),
    })),
    ...Answer.options.map((safeNow) => ({
      ...fields,
      safeNow,
      firstActions: [{ action: 'of-another-version', at: null }],
    })),
    ...anonymity.unwrap().options.map((each) => ({ ...fields, anonymity: each, reading: 'My reading' })),
    ...readBack.unwrap().options.map((each) => ({ ...fields, readBack: each })),
    ...ApproximateTime.shape.kind.options.flatMap((kind) => [
      { ...fields, when: { kind } },
      { ...fields, when: { kind, from: DAY, to: DAY, words: 'Saturday' } },
    ]),
  ];
}

function everyFinding(): DossierData['allegations'][number][] {
  const [found] = ALLEGATION.findings;
  if (found === undefined) throw new Error('Nothing was found');
  return [
    { ...ALLEGATION, findings: [], against: [] },
    { ...ALLEGATION, against: [id(404) as never] },
    ...FindingKind.options.map((kind) => ({ ...ALLEGATION, findings: [found, { ...found, kind }] })),
  ];
}

function everyVersion(): DossierData['reports'][number]['versions'][] {
  const [first] = REPORT.versions;
  if (first === undefined) throw new Error('A report without a version');
  const readBack = { ...first, kind: 'read-back' as const };
  return [
    [first, readBack],
    [{ ...first, fields: { ...first.fields, where: '', account: 'Before' } }, readBack],
  ];
}

function everyIncident(): DossierData['incident'][] {
  const { incident } = dossierData();
  const { participants } = incident;
  return [
    ...IncidentStatus.options.map((status) => ({ ...incident, status, answeredAt: null, answerDue: AT })),
    ...Setting.options.map((setting) => ({ ...incident, facts: { ...incident.facts, setting }, participants: [] })),
    ...ParticipantRole.options.map((role) => ({
      ...incident,
      answeredAt: null,
      participants: participants.map((one) => ({ ...one, role })),
    })),
  ];
}

function everyState(): DossierData['sanctions'][number][] {
  const step = { kind: 'check-in', title: 'Talk', due: DAY, taskId: null } as const;
  const steps = [null, AT].map((doneAt) => ({ ...step, doneAt }));
  const [event] = SANCTION.events;
  if (event === undefined) throw new Error('Nothing happened to it');
  const events = SanctionEventKind.options.map((kind) => ({ ...event, kind }));
  const texts = { precondition: 'Clause 4', keepAwayFrom: [SANCTION.personId] };
  return SanctionState.options.map((state) => ({ ...SANCTION, ...texts, state, steps, events }));
}

function everyRollout(): DossierData['carriedOut'][number]['steps'] {
  return RolloutState.options.map((state) => ({ state, by: ORIGIN.exportedBy, at: AT, note: 'Both accounts' }));
}

function everyAnswer(): NonNullable<DossierData['appeals'][number]['answer']>[] {
  const [member] = dossierData().members;
  if (member === undefined) throw new Error('Nobody is a member');
  return AppealOutcome.options.map((outcome) => ({ outcome, reasons: 'New facts', by: member.id, at: AT }));
}

function everyLetter(): DossierData['letters'][number][] {
  const left = LetterWay.options.map((way) => ({ by: LETTER.writtenBy, at: AT, way }));
  const signed = { by: LETTER.writtenBy, at: AT, isWriter: true };
  const drafts = LetterKind.options.map((kind) => ({ ...LETTER, kind, signed: null, left: [] }));
  return [...drafts, { ...LETTER, signed, left }];
}

function everyEntry(): TimelineEntry[] {
  const by = id(1);
  const sanction = { kind: 'sanction', at: AT, sanctionId: id(50), sanction: 'ban', name: null };
  const meeting = { kind: 'meeting', at: AT, meetingId: id(30), decisions: 2 };
  const told = [
    { kind: 'answered', at: AT },
    { kind: 'status-changed', at: AT, by, to: 'acting' },
    { ...meeting, held: true },
    { ...meeting, held: false },
    ...SanctionEventKind.options.map((event) => ({ ...sanction, event })),
    ...['made', 'ratified', 'undone'].map((state) => ({ kind: 'urgent-decision', at: AT, by, what: 'It', state })),
    ...['made', 'reviewed', 'ended'].map((event) => ({ kind: 'flag', at: AT, by, event })),
    ...[...Cell.options, null].map((cell) => ({ kind: 'assessment', at: AT, by, cell })),
    ...[true, false].map((skipped) => ({ kind: 'past-review', at: AT, by, skipped })),
    { kind: 'evidence', at: AT, by, fileName: 'photo.jpg' },
    { kind: 'promise', at: AT, by, promise: 'meet', waived: true },
    { kind: 'promise', at: AT, by, promise: 'meet', waived: false },
    { kind: 'follow-up', at: AT, about: 'How it is at the choir' },
    { kind: 'referred', at: AT, by, to: 'The board' },
    ...LetterWay.options.map((way) => ({ kind: 'letter', at: AT, by, letter: 'notice', way })),
    { kind: 'appeal-received', at: AT },
    { kind: 'appeal-answered', at: AT, by, outcome: 'upheld' },
    { kind: 'task-done', at: AT, title: 'Ask how she is' },
  ];
  const origin = { from: 'Ann', to: '', subject: '', attachments: [] };
  const sent = notes(1).flatMap((entry) =>
    entry.kind !== 'note'
      ? []
      : (['mail', 'chat'] as const).flatMap((kind) => [
          { ...entry, note: { ...entry.note, origin: { ...origin, kind } } },
          { ...entry, note: { ...entry.note, origin: { ...origin, kind, to: 'Ben', subject: 'Hello' } } },
        ]),
  );
  return [...notes(5), ...sent, ...told.map((entry) => TimelineEntry.parse(entry))];
}
