import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FindingKind } from '../../shared/allegations/allegation.ts';
import type { IncidentId } from '../../shared/incidents/incident.ts';
import type { PersonId } from '../../shared/people/person.ts';
import { report, told } from '../fixtures/reports.ts';
import { openTestCaseFile, PASSPHRASE, type TestCaseFile } from './harness.ts';

let file: TestCaseFile;
let incidentId: IncidentId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: () => '2027-03-04T13:00:00.000Z' });
  const { incident } = await file.api.reports.file(
    report({
      reported: [told('Rita Reported'), told('Rex Reported')],
      reporter: told('Ivo Impacted'),
      allegations: [
        { what: 'Shouted at him', policy: 'Harassment', against: [0] },
        { what: 'Laughed', against: [0, 1] },
        { what: 'Took his badge' },
      ],
    }),
  );
  incidentId = incident.id;
});
afterEach(async () => {
  expect(file.bugs).toEqual([]);
  await file.close();
});

describe('the allegations of a report', () => {
  it('are kept apart, in order, each against whom it was told of', async () => {
    const [rita, rex] = [await idOf('Rita Reported'), await idOf('Rex Reported')];
    const allegations = await list();
    expect(allegations.map(({ what, policy, against }) => ({ what, policy, against }))).toEqual([
      { what: 'Shouted at him', policy: 'Harassment', against: [rita] },
      { what: 'Laughed', policy: '', against: [rita, rex] },
      { what: 'Took his badge', policy: '', against: [] },
    ]);
  });

  it.each([
    { allegations: [{ what: 'Pushed', against: [1] }], reported: [told('Rita')] },
    { allegations: [{ what: 'Pushed', against: [0] }] },
    { allegations: [{ what: ' ' }] },
  ])('are refused when they are against nobody in the report, or say nothing', async (fields) => {
    await expect(file.api.reports.file(report(fields))).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(file.api.reports.file({ ...report(), takenDown: report(fields).report })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    expect((await file.api.incidents.list({})).total).toBe(1);
  });
});

describe('an allegation', () => {
  it('is set down later too, against people who are reported in the case', async () => {
    const rex = await idOf('Rex Reported');
    const added = await file.api.allegations.add({ incidentId, what: 'Wrote to her', against: [rex] });
    expect(added).toMatchObject({ reportId: null, findings: [], against: [rex] });
    expect((await list()).map(({ what }) => what).at(-1)).toBe('Wrote to her');
    const ivo = await idOf('Ivo Impacted');
    const wrong = file.api.allegations.add({ incidentId, what: 'Wrote', against: [ivo] });
    await expect(wrong).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is reworded until there is a finding on it', async () => {
    const [first] = await list();
    if (first === undefined) throw new Error('No allegation');
    await file.api.allegations.change({ id: first.id, what: 'Shouted twice' });
    await file.api.allegations.setFinding({ id: first.id, kind: 'mistaken', reasons: 'It was on a record.' });
    const late = file.api.allegations.change({ id: first.id, what: 'Shouted thrice' });
    await expect(late).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await list())[0]).toMatchObject({ what: 'Shouted twice', policy: '', against: [] });
  });

  it.each(FindingKind.options)('gets a finding "%s" with its reasons, and never without', async (kind) => {
    const [first, second] = await list();
    if (first === undefined) throw new Error('No allegation');
    for (const reasons of ['', '  \n']) {
      const setting = file.api.allegations.setFinding({ id: first.id, kind, reasons });
      await expect(setting).rejects.toMatchObject({ code: 'invalid-input' });
    }
    const { findings } = await file.api.allegations.setFinding({ id: first.id, kind, reasons: 'Two saw it.' });
    expect(findings).toEqual([{ kind, reasons: 'Two saw it.', by: file.me, at: '2027-03-04T13:00:00.000Z' }]);
    expect((await list()).find(({ id }) => id === second?.id)?.findings).toEqual([]);
  });

  it('keeps the finding that was made before', async () => {
    const [first] = await list();
    if (first === undefined) throw new Error('No allegation');
    await file.api.allegations.setFinding({ id: first.id, kind: 'not-established', reasons: 'Nobody saw it.' });
    await file.api.allegations.setFinding({ id: first.id, kind: 'substantiated', reasons: 'A film turned up.' });
    expect((await list())[0]?.findings.map(({ kind }) => kind)).toEqual(['not-established', 'substantiated']);
  });

  it('is found by its words and by the reasons of its finding', async () => {
    const [first] = await list();
    if (first === undefined) throw new Error('No allegation');
    await file.api.allegations.setFinding({ id: first.id, kind: 'substantiated', reasons: 'The caretaker heard it' });
    for (const text of ['badge', 'caretaker']) {
      expect((await file.api.incidents.list({ text })).total, text).toBe(1);
    }
  });

  it('is against the one record that stands for two', async () => {
    const [keep, merged] = [await idOf('Rex Reported'), await idOf('Rita Reported')];
    await file.api.people.merge({ keep, merged });
    expect((await list()).map(({ against }) => against)).toEqual([[keep], [keep], []]);
  });

  it('is not decided on by a member who is close to the case, and not seen by one who is out of it', async () => {
    const { id: olu } = await file.api.members.add({ name: 'Olu', role: 'responder', passphrase: 'another long one' });
    const [first] = await list();
    if (first === undefined) throw new Error('No allegation');
    await file.api.conflicts.declare({ incidentId, memberId: olu, kind: 'soft' });
    await file.unlockAs('another long one');
    const finding = { id: first.id, kind: 'substantiated' as const, reasons: 'So it was.' };
    expect(await list()).toHaveLength(3);
    await expect(file.api.allegations.setFinding(finding)).rejects.toMatchObject({ code: 'conflict' });
    await file.unlockAs(PASSPHRASE);
    await file.api.conflicts.declare({ incidentId, memberId: olu, kind: 'hard' });
    await file.unlockAs('another long one');
    await expect(list()).rejects.toMatchObject({ code: 'conflict' });
    await expect(file.api.allegations.change({ id: first.id, what: 'Nothing' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

const list = () => file.api.allegations.list({ incidentId });

async function idOf(name: string): Promise<PersonId> {
  const { participants } = await file.api.incidents.get({ id: incidentId });
  const found = participants.find(({ person }) => person.name === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}`);
  return found.person.id;
}
