import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import type { SanctionId } from '../../shared/sanctions/sanction.ts';
import type { NotedEventKind } from '../../shared/sanctions/sanction-event.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

const OTHERS = 'another long passphrase';
const TODAY = '2027-03-04';

let file: TestCaseFile;
let incidentId: IncidentId;
let reported: PersonId;
let reporter: PersonId;

beforeEach(async () => {
  file = await openTestCaseFile({ now: () => `${TODAY}T13:00:00.000Z` });
  const filed = await file.api.reports.file(
    report({ reported: [told('Rita Reported')], reporter: told('Petra Protected') }),
  );
  incidentId = filed.incident.id;
  reported = await personOf('reported');
  reporter = await personOf('reporter');
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

async function personOf(role: 'reported' | 'reporter'): Promise<PersonId> {
  const { participants } = await file.api.incidents.get({ id: incidentId });
  const found = participants.find((participant) => participant.role === role);
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found.person.id;
}

function ban() {
  const term = { scope: 'everywhere', startsOn: TODAY, endsOn: null } as const;
  return { incidentId, personId: reported, kind: 'ban' as const, ...term, owner: file.me };
}

function record(id: SanctionId, kind: NotedEventKind, on = TODAY) {
  return file.api.sanctions.record({ id, kind, on, note: `note on ${kind}` });
}

const bannedNow = async () => (await file.api.bans.list({ on: TODAY })).rows.map(({ told: isTold }) => isTold);

describe('the life of a sanction', () => {
  it('goes from a proposal, which holds nobody to anything, to a return under conditions', async () => {
    const { api } = file;
    const proposed = await api.sanctions.propose(ban());
    expect(proposed).toMatchObject({ state: 'proposed', name: null });
    expect(await bannedNow()).toEqual([]);
    expect((await api.today.get({ today: TODAY })).counts.bansInForce).toBe(0);

    expect((await record(proposed.id, 'decided')).state).toBe('decided');
    expect(await bannedNow()).toEqual([false]); // the door must know, whether they know or not
    expect((await record(proposed.id, 'told')).state).toBe('in-force');
    expect(await bannedNow()).toEqual([true]);

    await record(proposed.id, 'return-requested');
    const checkIns = ['2027-04-04', '2027-06-04'].map((due) => ({
      kind: 'check-in' as const,
      title: 'How is it?',
      due,
    }));
    const conditions = 'No talks for a year.';
    const back = await api.sanctions.grantReturn({ id: proposed.id, on: TODAY, conditions, checkIns });
    expect(back).toMatchObject({ state: 'lifted', lifted: { on: TODAY, reason: conditions } });
    expect(back.steps.map(({ due }) => due)).toEqual(['2027-04-04', '2027-06-04']);
    expect((await api.tasks.list({ incidentId })).map(({ due }) => due)).toEqual(
      expect.arrayContaining(['2027-06-04']),
    );
    expect(await bannedNow()).toEqual([]);
    const timeline = await api.notes.timeline({ incidentId });
    const told = timeline.flatMap((entry) => (entry.kind === 'sanction' ? [entry.event] : []));
    expect(told.sort()).toEqual(['decided', 'proposed', 'return-requested', 'returned', 'told']);
    expect((await api.search.find({ text: 'note on told' })).length).toBeGreaterThan(0);
  });

  it('refuses a step out of order, and says how it stands', async () => {
    const { api } = file;
    const { id } = await api.sanctions.impose(ban());
    await expect(record(id, 'breached')).rejects.toMatchObject({ code: 'wrong-step', details: { state: 'decided' } });
    await expect(record(id, 'told', '2027-03-06')).rejects.toMatchObject({ code: 'not-yet' });
    const early = { id, on: TODAY, conditions: 'None', checkIns: [] };
    await expect(api.sanctions.grantReturn(early)).rejects.toMatchObject({ code: 'wrong-step' });
    await api.sanctions.lift({ id, on: TODAY, reason: 'It was somebody else.' });
    await expect(record(id, 'told')).rejects.toMatchObject({ code: 'wrong-step', details: { state: 'lifted' } });
    const [sanction] = await api.sanctions.list({ incidentId });
    expect(sanction?.events.map(({ kind }) => kind)).toEqual(['decided', 'lifted']);
  });

  it('refuses an end before the beginning', async () => {
    const backwards = { ...ban(), endsOn: '2027-03-03' };
    await expect(file.api.sanctions.impose(backwards)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(file.api.sanctions.propose(backwards)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('a behaviour plan', () => {
  it('has steps that are tasks once it is decided, and are done when those are', async () => {
    const { api } = file;
    const steps = [
      { kind: 'step' as const, title: 'Read the policy', due: '2027-03-10' },
      { kind: 'check-in' as const, title: 'Talk it through', due: '2027-04-10' },
    ];
    const { id, steps: planned } = await api.sanctions.propose({ ...ban(), kind: 'plan', steps });
    expect(planned.map(({ taskId }) => taskId)).toEqual([null, null]);
    await expect(
      api.sanctions.addStep({ id, step: { ...steps[0], kind: 'step', title: 'More', due: TODAY } }),
    ).rejects.toMatchObject({ code: 'wrong-step' });
    const before = (await api.tasks.list({ incidentId })).length;
    const decided = await record(id, 'decided');
    expect((await api.tasks.list({ incidentId })).length).toBe(before + 2);
    const [first] = decided.steps;
    await api.tasks.setDone({ id: first?.taskId as never, done: true }); // decided above
    await api.sanctions.addStep({ id, step: { kind: 'check-in', title: 'Once more', due: '2027-05-10' } });
    const [plan] = await api.sanctions.list({ incidentId });
    expect(plan?.steps.map(({ title, doneAt }) => [title, doneAt !== null])).toEqual([
      ['Read the policy', true],
      ['Talk it through', false],
      ['Once more', false],
    ]);
  });
});

describe('no contact', () => {
  it('shows on the pages of both, and to nobody who is out of the case', async () => {
    const { api } = file;
    const rule = { ...ban(), kind: 'no-contact' as const, keepAwayFrom: [reporter] };
    await api.sanctions.impose(rule);
    const [hers] = await api.sanctions.noContacts({ personId: reporter });
    expect(hers).toMatchObject({ part: 'left-alone', other: { name: 'Rita Reported' }, state: 'decided' });
    const [theirs] = await api.sanctions.noContacts({ personId: reported });
    expect(theirs).toMatchObject({ part: 'keeps-away', other: { name: 'Petra Protected' } });
    const themselves = api.sanctions.impose({ ...rule, keepAwayFrom: [reported] });
    await expect(themselves).rejects.toMatchObject({ code: 'not-allowed' });

    const elsewhere = await api.reports.file(report({ reported: [{ known: reported }] }));
    const other = await api.members.add({ name: 'Olu', role: 'responder', passphrase: OTHERS });
    await api.conflicts.declare({ incidentId, memberId: other.id, kind: 'hard' });
    await file.unlockAs(OTHERS);
    expect(elsewhere.incident.id).not.toBe(incidentId); // by which Olu knows of Rita at all
    expect(await api.sanctions.noContacts({ personId: reported })).toEqual([]);
    await file.unlockAs(PASSPHRASE);
  });
});

describe('the catalogue', () => {
  it('is the team’s to change, and what was decided keeps its words', async () => {
    const { api } = file;
    const own = {
      kind: null,
      name: 'Coffee duty',
      about: 'Makes coffee.',
      precondition: 'They drink it.',
      isPutAway: false,
    };
    const { kind } = await api.sanctions.putCatalogueEntry(own);
    const input = { ...ban(), kind };
    await expect(api.sanctions.impose(input)).rejects.toMatchObject({ code: 'precondition' });
    const met = { ...input, precondition: 'Seen with a cup.', preconditionMet: true };
    expect(await api.sanctions.impose(met)).toMatchObject({ name: 'Coffee duty', precondition: 'Seen with a cup.' });
    await api.sanctions.putCatalogueEntry({ ...own, kind, name: 'Tea duty', isPutAway: true });
    await expect(api.sanctions.impose(met)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await api.sanctions.list({ incidentId })).map(({ name }) => name)).toEqual(['Coffee duty']);

    await api.sanctions.putCatalogueEntry({ ...own, kind: 'ban', name: 'Stays away', precondition: '' });
    expect((await api.sanctions.impose(ban())).name).toBe('Stays away');
    const kinds = await api.sanctions.catalogue({});
    expect(kinds.at(0)).toMatchObject({ kind: 'nothing', name: '' });
    expect(kinds.at(-1)).toMatchObject({ kind, name: 'Tea duty', isPutAway: true });
    const unknown = `own-${incidentId}` as const;
    await expect(api.sanctions.putCatalogueEntry({ ...own, kind: unknown })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
