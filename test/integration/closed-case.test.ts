import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { EMPTY_ASSESSMENT } from '../../shared/assessments/assessment.ts';
import { LADDER_PRESETS } from '../../shared/assessments/ladder-presets.ts';
import { contract } from '../../shared/contract.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import { QUORUM_PRESET } from '../../shared/meetings/quorum.ts';
import type { MemberId } from '../../shared/members/member.ts';
import type { Procedure } from '../../shared/procedure.ts';
import { FIRST_RULES } from '../../shared/promises/presets.ts';
import { report } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

/** In every text of the case, and in no input but a search. */
const SECRET = 'zqsecret';
const OTHERS = 'another long passphrase';
const WHEN = { at: '2027-03-04T12:40:00.000Z', zone: 'Europe/Lisbon' };
const DAY = '2027-03-04';

/** Keys, passphrases and the team are no part of a case. */
const procedures = Object.entries(contract)
  .filter(([room]) => !['session', 'recovery', 'members', 'settings'].includes(room))
  .flatMap(([room, names]) =>
    Object.entries(names as Record<string, Procedure>).map(([name, procedure]) => ({
      path: `${room}.${name}`,
      procedure,
    })),
  );

interface ClosedCase {
  readonly way: string;
  readonly incidentId: IncidentId;
  readonly ids: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly before: string;
}

let file: TestCaseFile;
let cases: readonly ClosedCase[];
/** Of the case that is looked at now. */
let incidentId: IncidentId;
let ids: readonly string[];
let values: Readonly<Record<string, unknown>>;

/** How a member comes to be out of a case; `answer`: their own part in it. */
const WAYS: Readonly<Record<string, { others: (memberId: MemberId) => Promise<unknown>; answer?: 'soft' | 'hard' }>> = {
  'the others said so': { others: (memberId) => file.api.conflicts.declare({ incidentId, memberId, kind: 'hard' }) },
  'the reporter asked for it': {
    others: (memberId) => file.api.conflicts.declare({ incidentId, memberId, kind: 'hard', source: 'reporter' }),
  },
  'they said so': { others: () => Promise.resolve(), answer: 'hard' },
  'they and the others call them close': {
    others: (memberId) => file.api.conflicts.declare({ incidentId, memberId, kind: 'soft' }),
    answer: 'soft',
  },
  'the others let them see dates only': {
    others: async (memberId) => {
      await file.api.conflicts.declare({ incidentId, memberId, kind: 'soft' });
      await file.api.conflicts.setSees({ incidentId, memberId, sees: 'dates' });
    },
  },
  'they are a party': {
    others: async (id) => {
      const { id: personId } = await file.api.people.create({ name: 'Olu Lindahl', contact: SECRET });
      await file.api.members.update({ id, name: 'Olu', role: 'responder', personId });
      const details = { name: `${SECRET} alias` };
      const { participants } = await file.api.incidents.addParticipant({
        ...{ incidentId, role: 'reported', person: { details } },
      });
      const alias = participants.find(({ person }) => person.name === details.name)?.person.id;
      await file.api.people.merge({ keep: personId, merged: alias as never }); // just added
    },
  },
  'they may be a party': {
    others: () =>
      file.api.incidents.addParticipant({
        ...{ incidentId, role: 'impacted', person: { details: { name: 'OLÚ', contact: SECRET } } },
      }),
  },
};

beforeAll(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  const { id: other } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
  const made: ClosedCase[] = [];
  for (const [way, { others }] of Object.entries(WAYS)) {
    ids = await makeCase();
    values = valuesFor(other, ids[1] ?? '');
    await others(other);
    made.push({ way, incidentId, ids, values, before: await caseAsItStands() });
  }
  cases = made;
  await file.unlockAs(OTHERS);
  for (const each of cases) {
    const answer = WAYS[each.way]?.answer;
    if (answer !== undefined) await file.api.conflicts.answer({ incidentId: each.incidentId, answer });
  }
});
afterAll(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

/** Every procedure of the contract, about cases that are closed in any way; other rooms' procedures come in by themselves. */
it.each(procedures)('$path tells a member who is out of a case nothing of it', async ({ path, procedure }) => {
  const whichever = fc.constantFrom(...cases).map((each) => turnTo(each) && inputsFor(path, procedure));
  await fc.assert(
    fc.asyncProperty(whichever, async (inputs) => {
      for (const input of inputs) {
        const reply = await file.engine.answer(path, input);
        expect(reply).not.toMatchObject({ code: 'invalid-input' });
        expect(JSON.stringify(reply).toLowerCase()).not.toContain(SECRET);
      }
    }),
    { numRuns: 2 },
  );
});

it('is as it was after all that, and no file of it was written', async () => {
  expect(existsSync(join(file.around, 'out.pdf'))).toBe(false);
  await file.unlockAs(PASSPHRASE);
  for (const each of cases) {
    turnTo(each);
    expect((await file.api.incidents.get({ id: incidentId })).conflicts).toHaveLength(1);
    expect(each.before).toContain(SECRET);
    expect(await caseAsItStands()).toBe(each.before);
  }
});

function turnTo(each: ClosedCase): ClosedCase {
  ({ incidentId, ids, values } = each);
  return each;
}

/** One of everything that a case can have. Answers with the ids of all of it, the case and its reported person first. */
async function makeCase(): Promise<string[]> {
  const { api, me } = file;
  const person = (role: string) => ({ told: { name: `${SECRET} ${role}`, contact: SECRET, description: SECRET } });
  const told = { account: SECRET, where: SECRET, policy: SECRET, reported: [person('reported')] };
  const filed = await api.reports.file(report({ ...told, reporter: person('reporter') }));
  incidentId = filed.incident.id;
  const { participants } = await api.incidents.get({ id: incidentId });
  const inRole = (role: string) => participants.find((each) => each.role === role)?.person.id;
  const [personId, reporterId] = [inRole('reported'), inRole('reporter')];
  if (personId === undefined || reporterId === undefined) throw new Error('Nobody is reported, or reports');
  const against = [personId];
  const allegation = await api.allegations.add({ incidentId, what: SECRET, policy: SECRET, against });
  await api.allegations.setFinding({ id: allegation.id, kind: 'not-established', reasons: SECRET });
  await api.assessments.save({ incidentId, assessment: { ...EMPTY_ASSESSMENT, otherWay: SECRET } });
  const shown = (await api.pastCases.list({ incidentId })).cases.map((past) => past.id);
  await api.pastCases.review({ incidentId, shown, skipReason: SECRET });
  const note = await api.notes.add({ incidentId, text: SECRET, happenedAt: WHEN });
  const task = await api.tasks.add({ incidentId, title: SECRET, owner: me, due: DAY });
  const meeting = await api.meetings.plan({ incidentId, startsAt: WHEN, place: SECRET });
  await api.meetings.decide({ id: meeting.id, text: SECRET, owner: me, due: DAY });
  const voting = await api.meetings.openVote({ id: meeting.id, subject: 'plan', proposal: SECRET });
  const urgent = await api.urgentDecisions.decide({ incidentId, what: SECRET, why: SECRET });
  const term = { kind: 'plan', scope: 'other', scopeNote: SECRET, startsOn: DAY, endsOn: '2027-03-20' } as const;
  const sanction = await api.sanctions.impose({ incidentId, personId, owner: me, ...term, conditions: SECRET });
  const bytes = Buffer.from(SECRET);
  const begun = await api.evidence.begin({ home: { incidentId }, fileName: SECRET, mediaType: '', size: bytes.length });
  await api.evidence.append({ id: begun.id, index: 0, bytes: bytes.toString('base64') });
  const evidence = await api.evidence.finish({ id: begun.id });
  await api.promises.waive({ incidentId, promise: 'meet', reason: SECRET });
  const followUp = await api.followUps.add({ incidentId, personId: reporterId, owner: me, due: DAY, about: SECRET });
  const appeal = await api.appeals.record({
    ...{ incidentId, personId, receivedOn: DAY, due: DAY, grounds: SECRET, handlers: [], outsideBody: SECRET },
  });
  await api.care.setWarning({ incidentId, evidenceId: evidence.id, topics: [], note: SECRET });
  await api.care.keepNote({ incidentId, text: SECRET });
  const made = [note.id, task.id, meeting.id, sanction.id, evidence.id, filed.report.id, allegation.id];
  return [incidentId, personId, ...made, voting.cases[0]?.votes[0]?.id ?? '', urgent.id, followUp.id, appeal.id];
}

/** What a field of that name may hold, in any procedure. */
function valuesFor(other: string, personId: string) {
  return {
    ...{ incidentId, personId, memberId: other, owner: other, text: SECRET, on: DAY, today: DAY, due: DAY },
    ...{
      happenedAt: WHEN,
      startsAt: WHEN,
      writtenAt: WHEN,
      title: 'Look',
      minutes: 'Said',
      presence: 'present',
      status: 'closed',
    },
    ...{
      role: 'reported',
      person: { id: personId },
      facts: { setting: 'event' },
      reason: 'A friend',
      home: { incidentId },
    },
    ...{
      fileName: 'a',
      mediaType: '',
      size: 0,
      index: 0,
      bytes: '',
      done: true,
      sensitive: false,
      content: '',
      prefix: '',
      kind: 'soft',
      answer: 'none',
      sees: 'everything',
      isSame: false,
      bodies: [],
    },
    ...{
      destination: file.place('out.pdf'),
      protection: { kind: 'none' },
      report: report({ reported: [{ known: personId as never }] }).report,
    },
  };
}

/** Where a field means something else than in the other procedures. */
function exceptionsOf(path: string): object {
  if (path === 'incidents.list') return { status: 'all' };
  if (path === 'quickNotes.keep') return { text: 'My own' };
  if (path === 'quickNotes.beginReport') return { draft: { key: 'intake', content: '{}' } };
  if (path === 'exports.readBackSheet') return { reportId: ids[7] };
  if (path === 'emergency.save') return { whileLocked: false, card: { event: 'Lake Days' } };
  if (path === 'reports.openCases') return { people: [ids[1]] };
  if (path === 'reports.readBack') return { outcome: 'declined' };
  if (path.startsWith('allegations.')) return allegationInput(path);
  if (path === 'imports.preview') return { evidenceId: ids[6], chat: { zone: 'UTC' } };
  if (path === 'imports.add')
    return { evidenceId: ids[6], chat: { zone: 'UTC' }, messages: [{ index: 0 }], notes: 'day', attachments: true };
  if (path === 'conflicts.refer') return { name: 'None' };
  if (/^(assessments|ladder|pastCases)[.]/.test(path)) return weighingInput(path);
  if (path.startsWith('promises.') || path.startsWith('followUps.')) return promiseInput(path);
  if (path.startsWith('meetings.') || path.startsWith('urgentDecisions.')) return meetingInput(path);
  if (path.startsWith('exports.') && ['agenda', 'minutes'].some((paper) => path.endsWith(paper)))
    return { meetingId: ids[4] };
  if (path.startsWith('appeals.') || path === 'care.setWarning') return appealInput(path);
  if (path === 'leakCheck.run') return { to: null };
  if (path === 'leakCheck.recipient') return { words: 'reporter' };
  if (path === 'tasks.list') return { done: 'all' };
  if (path === 'people.create') return { name: 'Nadia' };
  if (path === 'people.suggest') return { person: { name: 'reporter', description: 'reported' } };
  if (path === 'people.merge') return { keep: ids[1], merged: ids.at(-1) };
  if (path === 'people.undoMerge') return { mergeId: ids[1] };
  if (path === 'people.update') return { person: { name: 'Nadia' } };
  if (path.startsWith('sanctions.')) return sanctionInput(path);
  if (path === 'evidence.list') return { incidentId };
  if (path === 'sealed.writeForm') return { destination: file.place('form.html'), language: 'en' };
  if (path === 'sealed.exportIdentity') return { destination: file.place('key.age'), passphrase: OTHERS };
  if (path.startsWith('sealed.')) return sealedInput(path);
  return {};
}

function weighingInput(path: string): object {
  if (path === 'ladder.save') return LADDER_PRESETS.covenant;
  if (path === 'assessments.save') return { assessment: EMPTY_ASSESSMENT };
  return path === 'pastCases.review' ? { shown: [], skipReason: null } : {};
}

function promiseInput(path: string): object {
  if (path === 'promises.setRules') return { rules: FIRST_RULES };
  if (path === 'promises.keep' || path === 'promises.waive') return { promise: 'answer' };
  return path === 'followUps.add' || path === 'followUps.update' ? { about: 'Ask' } : {};
}

function appealInput(path: string): object {
  if (path === 'care.setWarning') return { evidenceId: null, topics: ['hate'] };
  if (path === 'appeals.answer') return { outcome: 'upheld', reasons: 'None' };
  const handling = { handlers: [], outsideBody: 'The board' };
  if (path === 'appeals.handOver') return handling;
  return path === 'appeals.record' ? { ...handling, receivedOn: DAY, grounds: 'None' } : {};
}

function meetingInput(path: string): object {
  if (path === 'meetings.change') return { place: 'Elsewhere' };
  if (path === 'meetings.setCarrier') return { carrier: null };
  if (path === 'meetings.openVote') return { subject: 'plan', proposal: 'It' };
  if (path === 'meetings.castBallot') return { voteId: ids[9], choice: 'for' };
  if (path === 'meetings.closeVote') return { voteId: ids[9] };
  if (path === 'meetings.setQuorumRule') return QUORUM_PRESET;
  if (path === 'urgentDecisions.decide') return { what: 'It', why: 'Now' };
  return path === 'urgentDecisions.ratify' || path === 'urgentDecisions.undo' ? { reasons: 'None' } : {};
}

function allegationInput(path: string): object {
  if (path === 'allegations.list') return {};
  return path === 'allegations.setFinding' ? { kind: 'mistaken', reasons: 'None' } : { what: 'It', against: [ids[1]] };
}

function sanctionInput(path: string): object {
  if (path === 'sanctions.record') return { kind: 'told' };
  if (path === 'sanctions.grantReturn') return { conditions: 'None', checkIns: [] };
  if (path === 'sanctions.addStep') return { step: { kind: 'step', title: 'Look', due: DAY } };
  if (path === 'sanctions.putCatalogueEntry')
    return { kind: null, name: 'Tea', about: '', precondition: '', isPutAway: false };
  const decides = path === 'sanctions.impose' || path === 'sanctions.propose';
  return decides ? { kind: 'ban', scope: 'everywhere', startsOn: DAY, endsOn: null } : {};
}

/** The evidence of the case, as if it were a sealed file. */
function sealedInput(path: string): object {
  if (path === 'sealed.recipient') return {};
  const source = { evidence: ids[6] };
  return path === 'sealed.open' ? { source } : { source, receivedAt: WHEN, setting: 'event', incidentId };
}

/** An input with its `id` being each id of the case in turn. */
function inputsFor(path: string, { input }: Procedure): object[] {
  const fields = fieldsOf(input);
  const rest = Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));
  const key = fields.includes('minutes') ? 'what' : `note:${incidentId}`;
  const keyed = { ...rest, ...(fields.includes('key') && { key }), ...exceptionsOf(path) };
  return fields.includes('id') ? ids.map((id) => ({ ...keyed, id })) : [keyed];
}

function fieldsOf(schema: z.ZodType): string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : [];
}

async function caseAsItStands(): Promise<string> {
  const { api } = file;
  const [, , , , meetingId] = ids;
  const { conflicts: _declared, ...incident } = await api.incidents.get({ id: incidentId });
  const { attendance: _invited, cases, ...meeting } = await api.meetings.get({ id: meetingId as never }); // made above
  const said = cases.map(({ excluded: _out, unanswered: _asked, quorum: _few, urgent: _waiting, ...about }) => about);
  const parts = [
    api.notes.timeline({ incidentId }),
    api.tasks.list({ incidentId, done: 'all' }),
    api.sanctions.list({ incidentId }),
    api.allegations.list({ incidentId }),
    api.reports.list({ incidentId }),
    api.promises.ofCase({ incidentId }),
    api.appeals.list({ incidentId }),
    api.care.warnings({ incidentId }),
    api.care.readNote({ incidentId }),
    api.urgentDecisions.list({ incidentId }).then((all) => all.map(({ settled }) => settled)),
  ];
  return JSON.stringify([incident, meeting, said, ...(await Promise.all(parts))]);
}
