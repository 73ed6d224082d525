import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EMPTY_ASSESSMENT } from '../../shared/assessments/assessment.ts';
import { contract } from '../../shared/contract.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { Procedure } from '../../shared/procedure.ts';
import { type About, inputsFor } from '../fixtures/closed-case-inputs.ts';
import { report } from '../fixtures/reports.ts';
import { waysOut } from '../fixtures/ways-out.ts';
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

interface ClosedCase extends About {
  readonly way: string;
  readonly before: string;
}

let file: TestCaseFile;
let cases: readonly ClosedCase[];
/** Of the case that is made or looked at now. */
let incidentId: IncidentId;
let ids: readonly string[];

const WAYS = waysOut('Olu', SECRET);

beforeAll(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  const { id: memberId } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
  const made: ClosedCase[] = [];
  for (const [way, { others }] of Object.entries(WAYS)) {
    ids = await makeCase();
    await others(file.api, incidentId, memberId);
    made.push({ way, file, incidentId, ids, memberId, secret: SECRET, before: await caseAsItStands() });
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
  const whichever = fc.constantFrom(...cases).map((each) => inputsFor(each, path, procedure));
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
  expect(readFileSync(join(file.around, 'dates.ics'), 'utf8')).not.toContain(SECRET);
  await file.unlockAs(PASSPHRASE);
  for (const each of cases) {
    ({ incidentId, ids } = each);
    expect((await file.api.incidents.get({ id: incidentId })).conflicts).toHaveLength(1);
    expect(each.before).toContain(SECRET);
    expect(await caseAsItStands()).toBe(each.before);
  }
});

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
  const letter = await api.letters.write({ incidentId, kind: 'decision', to: personId });
  const fields = { subject: SECRET, body: SECRET };
  await api.letters.change({ id: letter.id, fields });
  await api.care.setWarning({ incidentId, evidenceId: evidence.id, topics: [], note: SECRET });
  await api.care.keepNote({ incidentId, text: SECRET });
  const asked = { asker: 'Somebody', personId, wants: 'both', receivedOn: DAY } as const;
  const request = await api.requests.open(asked);
  await api.requests.write({ id: request.id, answer: SECRET });
  const made = [note.id, task.id, meeting.id, sanction.id, evidence.id, filed.report.id, allegation.id];
  return [
    incidentId,
    personId,
    ...made,
    voting.cases[0]?.votes[0]?.id ?? '',
    urgent.id,
    followUp.id,
    appeal.id,
    letter.id,
    request.id,
  ];
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
    api.letters.list({ incidentId }),
    api.care.warnings({ incidentId }),
    api.care.readNote({ incidentId }),
    api.urgentDecisions.list({ incidentId }).then((all) => all.map(({ settled }) => settled)),
  ];
  return JSON.stringify([incident, meeting, said, ...(await Promise.all(parts))]);
}
