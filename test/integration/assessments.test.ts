import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AssessmentFields, EMPTY_ASSESSMENT } from '../../shared/assessments/assessment.ts';
import { LADDER_PRESETS } from '../../shared/assessments/ladder-presets.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PresetKind } from '../../shared/sanctions/catalogue.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
const GRAVE: AssessmentFields = {
  ...EMPTY_ASSESSMENT,
  answers: {
    contact: { answer: 'yes', note: 'Held her by the sleeve', evidence: [], allegations: [] },
    sexual: { answer: 'yes', note: '', evidence: [], allegations: [] },
  },
  otherWay: 'She held him, and the room laughed.',
};

let file: TestCaseFile;
let incidentId: IncidentId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  incidentId = await fileCase('Rita Reported', { policy: 'Touching without consent' });
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('an assessment', () => {
  it('is kept with who made it, found by its words, told in the timeline, and replaced by the next', async () => {
    expect(await file.api.assessments.get({ incidentId })).toBeNull();
    const saved = await file.api.assessments.save({ incidentId, assessment: GRAVE });
    expect(saved).toEqual({ ...GRAVE, by: file.me, at: '2027-03-04T13:00:00.000Z' });
    expect(await file.api.assessments.get({ incidentId })).toEqual(saved);
    for (const text of ['sleeve', 'laughed']) expect((await file.api.incidents.list({ text })).total, text).toBe(1);
    expect(await file.api.notes.timeline({ incidentId })).toContainEqual({
      kind: 'assessment',
      at: saved.at,
      by: file.me,
      cell: 'high-high',
    });
    await file.api.assessments.save({ incidentId, assessment: EMPTY_ASSESSMENT });
    expect((await file.api.assessments.get({ incidentId }))?.answers).toEqual({});
    expect((await file.api.incidents.list({ text: 'sleeve' })).total).toBe(0);
  });

  it('rests on evidence and allegations of its own case only', async () => {
    const other = await fileCase('Somebody Else');
    const theirs = await file.api.allegations.add({ incidentId: other, what: 'Shouted' });
    const own = await file.api.allegations.add({ incidentId, what: 'Held her' });
    const resting = (allegation: typeof own) => ({
      ...EMPTY_ASSESSMENT,
      answers: { contact: { answer: 'yes' as const, note: '', evidence: [], allegations: [allegation.id] } },
    });
    const wrong = file.api.assessments.save({ incidentId, assessment: resting(theirs) });
    await expect(wrong).rejects.toMatchObject({ code: 'not-found' });
    await file.api.assessments.save({ incidentId, assessment: resting(own) });
  });

  it('with another level than suggested and no reason is refused', async () => {
    const assessment = { ...GRAVE, risk: { level: 'low' as const, reason: ' ' } };
    await expect(file.api.assessments.save({ incidentId, assessment })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('is not written by a member who is close to the case, and not read by one who is out of it', async () => {
    await file.api.assessments.save({ incidentId, assessment: GRAVE });
    await asConflicted('soft', async () => {
      await expect(file.api.assessments.save({ incidentId, assessment: GRAVE })).rejects.toMatchObject({
        code: 'conflict',
      });
    });
    await asConflicted('facts', async () => {
      await expect(file.api.assessments.get({ incidentId })).rejects.toMatchObject({ code: 'conflict' });
      const told = (await file.api.notes.timeline({ incidentId })).map(({ kind }) => kind);
      expect(told).not.toContain('assessment');
    });
    await asConflicted('hard', async () => {
      await expect(file.api.assessments.get({ incidentId })).rejects.toMatchObject({ code: 'conflict' });
      await expect(file.api.assessments.precedents({ incidentId })).rejects.toMatchObject({ code: 'conflict' });
    });
  });
});

describe('precedents', () => {
  it('are cases of the same field, the same kind of breach or the same people, without whose they are', async () => {
    const sameField = await decided('Ann Able', 'ban', { endsOn: '2027-04-02' });
    await file.api.assessments.save({ incidentId: sameField, assessment: GRAVE });
    await file.api.assessments.save({ incidentId, assessment: GRAVE });
    await decided('Bo Baker', 'written-warning', { policy: 'Consent: touching' });
    await decided('Rita Reported', 'spoken-warning');
    await decided('Cy Clark', 'no-talks', { policy: 'Slides' });
    const { lines, range } = await file.api.assessments.precedents({ incidentId });
    expect(lines.map(({ likeness }) => likeness[0]).sort()).toEqual(['category', 'cell', 'person']);
    expect(lines.find(({ likeness }) => likeness.includes('cell'))).toEqual({
      ...{ month: '2027-03', setting: 'event', likeness: ['cell'], cell: 'high-high', findings: [] },
      outcomes: [{ kind: 'ban', name: null, days: 30 }],
    });
    expect(range).toMatchObject({ mildest: { kind: 'spoken-warning' }, harshest: { kind: 'ban', days: 30 } });
    expect(JSON.stringify(lines)).not.toMatch(/Able|Baker|Rita|[0-9a-f]{8}-/);
  });

  it('leave out what is only proposed, and tell of a case that was closed without anything', async () => {
    const open = await fileCase('Ann Able', { policy: 'Touching without consent' });
    await file.api.sanctions.propose(await term(open, 'ban'));
    expect(await file.api.assessments.precedents({ incidentId })).toEqual({ lines: [], range: null });
    const closed = await fileCase('Bo Baker', { policy: 'Touching without consent' });
    const { promises } = await file.api.promises.ofCase({ incidentId: closed });
    for (const { promise } of promises) await file.api.promises.waive({ incidentId: closed, promise, reason: 'Gone' });
    await file.api.incidents.setStatus({ id: closed, status: 'filed' });
    const { lines, range } = await file.api.assessments.precedents({ incidentId });
    expect(lines.map(({ outcomes }) => outcomes)).toContainEqual([]);
    expect(range).toEqual({ mildest: null, harshest: null });
  });

  it('leave out cases that are closed to who asks', async () => {
    const secret = await decided('Bo Baker', 'ban', { policy: 'Touching without consent' });
    expect((await file.api.assessments.precedents({ incidentId })).lines).toHaveLength(1);
    const { id: olu } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await file.api.conflicts.declare({ incidentId: secret, memberId: olu, kind: 'hard' });
    await file.unlockAs(OTHERS);
    expect(await file.api.assessments.precedents({ incidentId })).toEqual({ lines: [], range: null });
  });
});

describe('the ladder', () => {
  it('is a preset until the team agrees on its own', async () => {
    expect(await file.api.ladder.get({})).toEqual(LADDER_PRESETS.covenant);
    const own = { ...LADDER_PRESETS.mozilla, source: 'Ours' };
    await file.api.ladder.save(own);
    expect(await file.api.ladder.get({})).toEqual(own);
  });

  it('with a field that leads to no rung is refused', async () => {
    const matrix = { ...LADDER_PRESETS.covenant.matrix, 'high-high': 4 };
    const saving = file.api.ladder.save({ ...LADDER_PRESETS.covenant, matrix });
    await expect(saving).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

async function fileCase(name: string, fields: { policy?: string } = {}): Promise<IncidentId> {
  return (await file.api.reports.file(report({ reported: [told(name)], ...fields }))).incident.id;
}

async function decided(
  name: string,
  kind: PresetKind,
  fields: { policy?: string; endsOn?: string } = {},
): Promise<IncidentId> {
  const { endsOn = null, ...facts } = fields;
  const id = await fileCase(name, facts);
  const { cases } = await file.api.pastCases.list({ incidentId: id });
  await file.api.pastCases.review({ incidentId: id, shown: cases.map((past) => past.id), skipReason: null });
  await file.api.sanctions.impose({ ...(await term(id, kind)), endsOn });
  return id;
}

async function term(id: IncidentId, kind: PresetKind) {
  const [reported] = (await file.api.incidents.get({ id })).participants;
  if (reported === undefined) throw new Error('Nobody is reported');
  const limits = { kind, scope: 'all-events', startsOn: '2027-03-04', endsOn: null } as const;
  return { incidentId: id, personId: reported.person.id, owner: file.me, ...limits };
}

/** `facts`: close to the case, and shown its facts alone. */
async function asConflicted(how: 'soft' | 'facts' | 'hard', act: () => Promise<void>): Promise<void> {
  const passphrase = `${OTHERS} ${how}`;
  const { id } = await file.api.members.add({ name: `Olu ${how}`, role: 'responder', passphrase });
  await file.api.conflicts.declare({ incidentId, memberId: id, kind: how === 'hard' ? 'hard' : 'soft' });
  if (how === 'facts') await file.api.conflicts.setSees({ incidentId, memberId: id, sees: 'facts' });
  await file.unlockAs(passphrase);
  await act();
  await file.unlockAs(PASSPHRASE);
}
